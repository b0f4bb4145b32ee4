package org.depthbench.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.data.category.DefaultCategoryDataset;

/** Examples a second of each net, ours beside the strongest PyTorch, on a logarithmic axis. */
final class PeersChart {
    private PeersChart() {}

    static void write(List<Peers.Line> lines, Path file) throws IOException {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Peers.Line line : lines) {
            String net = "%s (×%.1f)".formatted(line.net(), line.ratio());
            data.addValue(line.ours(), "Depthbench", net);
            data.addValue(line.strongest(), "the strongest PyTorch", net);
        }
        JFreeChart chart = ChartFactory.createBarChart("Training speed", null, "examples/s", data);
        LogAxis axis = new LogAxis("examples/s");
        axis.setSmallestValue(1);
        chart.getCategoryPlot().setRangeAxis(axis);
        ChartUtils.saveChartAsPNG(file.toFile(), chart, 900, 450);
    }
}
