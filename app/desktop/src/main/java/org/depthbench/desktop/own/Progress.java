package org.depthbench.desktop.own;

import java.util.function.Consumer;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Latest;

/** Tells the window how far reading is. */
final class Progress implements Monitor.Progress {
    private static final double NANOS = 1e9;
    /** Before that much is read nothing can be said of the time that is left. */
    private static final double ENOUGH = 0.1;

    private final Words words;
    private final Latest<Share> latest;
    private long begun = System.nanoTime();
    private double before;

    /** @param shown is told on the window's thread */
    Progress(Background background, Words words, Consumer<Share> shown) {
        this.words = words;
        this.latest = new Latest<>(background, shown);
    }

    /**
     * How far it is.
     *
     * @param fraction 0 to 1
     */
    record Share(double fraction, String sentence) {}

    @Override
    public void read(long done, long total) {
        double fraction = total <= 0 ? 0 : Math.min(1, (double) done / total);
        if (fraction < before) {
            // The file is gone through once more, or what was read is kept.
            begun = System.nanoTime();
        }
        before = fraction;
        double left = (System.nanoTime() - begun) / NANOS * (1 - fraction) / Math.max(fraction, ENOUGH);
        latest.tell(new Share(
                fraction,
                fraction < ENOUGH || fraction >= 1
                        ? words.get("own.share", percent(fraction))
                        : words.get("own.left", percent(fraction), Figures.seconds(left))));
    }

    private static String percent(double fraction) {
        return "%d %%".formatted(Math.round(100 * fraction));
    }
}
