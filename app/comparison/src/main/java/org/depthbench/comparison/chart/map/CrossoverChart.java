package org.depthbench.comparison.chart.map;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.spec.Side;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * A map of squares, each in the colour of the side that is better there, the stronger the surer; what it says is written in it. Drawn by
 * JFreeChart.
 *
 * @param labels its title and what its axes are
 * @param across the names of its columns, from the left
 * @param up the names of its rows, from below
 */
public record CrossoverChart(CurveChart.Labels labels, List<String> across, List<String> up, List<Square> squares)
        implements Picture {
    /** At certainty: letters on it can still be read. */
    private static final double STRONGEST = 0.55;

    private static final double ABOVE = 0.14;
    private static final double GAP = 0.96;
    private static final double SAMPLE = 14;

    /** As sure as this it is about certain. */
    private static final double SURE = 1;

    public CrossoverChart {
        across = List.copyOf(across);
        up = List.copyOf(up);
        squares = List.copyOf(squares);
    }

    /**
     * One square.
     *
     * @param column its place among the columns, from 0
     * @param row likewise
     * @param deep how probable it is that deep is better, 0 to 1
     * @param shallow likewise
     * @param value the difference
     * @param judgement what is said of it
     */
    public record Square(int column, int row, double deep, double shallow, String value, String judgement) {}

    @Override
    public void draw(Graphics2D graphics, double width, double height, ChartStyle style) {
        double[][] data = new double[3][squares.size()];
        for (int i = 0; i < squares.size(); i++) {
            data[0][i] = squares.get(i).column();
            data[1][i] = squares.get(i).row();
            data[2][i] = i;
        }
        DefaultXYZDataset places = new DefaultXYZDataset();
        places.addSeries("squares", data);
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setBlockWidth(GAP);
        blocks.setBlockHeight(GAP);
        blocks.setPaintScale(new Shades(squares, style));
        XYPlot plot = new XYPlot(places, axis(labels.x(), across, style), axis(labels.y(), up, style), blocks);
        style.dress(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        for (Square square : squares) {
            plot.addAnnotation(text(square.value(), square, ABOVE, style.font(Font.BOLD, 13), style));
            plot.addAnnotation(text(square.judgement(), square, -ABOVE, style.font(Font.PLAIN, 11), style));
        }
        plot.setFixedLegendItems(legend(style));
        JFreeChart chart = style.framed(labels.title(), plot);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }

    private static SymbolAxis axis(String label, List<String> names, ChartStyle style) {
        SymbolAxis axis = CurveChart.dressed(new SymbolAxis(label, names.toArray(String[]::new)), style);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.size() - 0.5);
        return axis;
    }

    private static XYTextAnnotation text(String words, Square square, double above, Font font, ChartStyle style) {
        XYTextAnnotation text = new XYTextAnnotation(words, square.column(), square.row() + above);
        text.setFont(font);
        text.setPaint(style.text());
        return text;
    }

    private LegendItemCollection legend(ChartStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        for (Side side : Side.values()) {
            double scaled = SAMPLE * style.scale();
            items.add(new LegendItem(
                    labels.say(side.word() + " is better"),
                    null,
                    null,
                    null,
                    new Rectangle2D.Double(-scaled / 2, -scaled / 2, scaled, scaled),
                    shade(side, SURE, style)));
        }
        items.add(new LegendItem(
                labels.say("numbers: deep minus shallow; the stronger the surer; ?: not enough evidence"),
                style.background()));
        return items;
    }

    private static Color shade(Side side, double probability, ChartStyle style) {
        double share = STRONGEST * Math.max(0, 2 * probability - 1);
        Color colour = style.colour(side);
        Color ground = style.ground();
        return new Color(
                blend(ground.getRed(), colour.getRed(), share),
                blend(ground.getGreen(), colour.getGreen(), share),
                blend(ground.getBlue(), colour.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The shade of who is better in each square, which is asked for by its place in the list. */
    private record Shades(List<Square> squares, ChartStyle style) implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return squares.size();
        }

        @Override
        public Paint getPaint(double place) {
            Square square = squares.get((int) place);
            return square.deep() >= square.shallow()
                    ? shade(Side.DEEP, square.deep(), style)
                    : shade(Side.SHALLOW, square.shallow(), style);
        }
    }
}
