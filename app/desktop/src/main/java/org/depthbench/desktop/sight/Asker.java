package org.depthbench.desktop.sight;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** Asks networks for one purpose: never a second time before a side has answered, and answers on the window's thread. */
public final class Asker {
    private static final long PATIENCE_SECONDS = 20;

    private final LiveViewModel live;
    private final LiveReadings readings;
    private final Background background;
    /** Who owes an answer, and since which networks: those that were replaced owe none. */
    private final Map<Side, Long> waiting = new EnumMap<>(Side.class);

    /** An asker of what is live. */
    public Asker(LiveViewModel live, Background background) {
        this.live = live;
        this.readings = live.readings();
        this.background = background;
    }

    /** Whether a side could be asked now. */
    public boolean idle(Side side) {
        Long since = waiting.get(side);
        return (since == null || since != readings.networksProperty().get()) && readings.canAsk(side);
    }

    /** Asks, unless the side still owes an answer; an answer of networks that were replaced meanwhile is dropped. */
    public <T extends Answer> void ask(Side side, Query query, Class<T> kind, Consumer<T> then) {
        if (!idle(side)) {
            return;
        }
        long asked = readings.networksProperty().get();
        waiting.put(side, asked);
        var unused = live.ask(side, query)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((answer, failure) -> background.onWindow(() -> {
                    waiting.remove(side, asked);
                    if (kind.isInstance(answer)
                            && asked == readings.networksProperty().get()) {
                        then.accept(kind.cast(answer));
                    }
                }));
    }
}
