package org.depthbench.desktop.own;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.depthbench.datasets.table.Histogram;

/** A small picture of how the values of a column are spread. */
final class HistogramView {
    private static final double WIDE = 96;
    private static final double HIGH = 18;
    private static final int MOST_BARS = 16;

    private HistogramView() {}

    static Node of(Histogram histogram) {
        List<Long> counts = histogram instanceof Histogram.Bins bins
                ? bins.counts()
                : ((Histogram.Values) histogram)
                        .shares().stream()
                                .limit(MOST_BARS)
                                .map(Histogram.Share::count)
                                .toList();
        Pane pane = new Pane();
        pane.setMinSize(WIDE, HIGH);
        pane.setMaxSize(WIDE, HIGH);
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
        double wide = WIDE / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            double high = HIGH * counts.get(i) / Math.max(1, most);
            Rectangle bar = new Rectangle(i * wide, HIGH - high, Math.max(1, wide - 1), high);
            bar.getStyleClass().add("histogram-bar");
            pane.getChildren().add(bar);
        }
        Tooltip.install(pane, new Tooltip(words(histogram)));
        return pane;
    }

    private static String words(Histogram histogram) {
        if (histogram instanceof Histogram.Bins bins) {
            return "%s … %s".formatted(plain(bins.least()), plain(bins.most()));
        }
        Histogram.Values values = (Histogram.Values) histogram;
        return values.shares().stream()
                        .map(share -> "%s  %,d".formatted(share.value(), share.count()))
                        .collect(Collectors.joining("\n"))
                + (values.more() > 0 ? "\n…  %,d".formatted(values.more()) : "");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : "%.4g".formatted(value);
    }
}
