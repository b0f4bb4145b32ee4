package org.depthbench.comparison.chart.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

class GlanceChartTest {
    private static final int WIDTH = 208;
    private static final int HEIGHT = 40;
    private static final ChartStyle STYLE = ChartStyle.of("light");

    @Test
    void barsAreAsLongAsTheirValues() {
        BufferedImage image = drawn(new Glance.Plot.Bars(Glance.Value.once(1), Glance.Value.once(4)));

        // 4 pixels at each end are left for dots: 200 for the larger one.
        assertEquals(50, longest(image, STYLE.colour(Side.SHALLOW)), 2);
        assertEquals(200, longest(image, STYLE.colour(Side.DEEP)), 2);
    }

    @Test
    void aValueThatIsManyTimesTheOtherStaysVisible() {
        BufferedImage image = drawn(new Glance.Plot.Bars(Glance.Value.once(1), Glance.Value.once(1000)));

        assertTrue(count(image, STYLE.colour(Side.SHALLOW)) > 10);
        assertTrue(longest(image, STYLE.colour(Side.DEEP)) < 12);
    }

    @Test
    void linesRiseWhereValuesDo() {
        BufferedImage image = drawn(new Glance.Plot.Lines(
                List.of(place(10, 0.5), place(1000, 0.6)), List.of(place(10, 0.4), place(1000, 0.9))));

        assertTrue(top(image, STYLE.colour(Side.DEEP), WIDTH - 20, WIDTH) < HEIGHT / 4);
        assertTrue(top(image, STYLE.colour(Side.DEEP), 0, 20) > HEIGHT / 3);
    }

    @Test
    void tasksAreSharesOfTheWhole() {
        BufferedImage image = drawn(new Glance.Plot.Tally(5, 0, 10, 5));

        assertEquals(50, longest(image, STYLE.colour(Side.SHALLOW)), 3);
        assertEquals(50, longest(image, STYLE.colour(Side.DEEP)), 3);
    }

    @Test
    void whatHasNoRoomIsLeftOut() {
        for (int size = 0; size < 12; size++) {
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            GlanceChart.draw(
                    new Glance.Plot.Lines(List.of(place(1, 0), place(2, 0)), List.of(place(1, 0), place(2, 0))),
                    graphics,
                    size,
                    size,
                    STYLE);
            graphics.dispose();
            assertEquals(Color.BLACK.getRGB(), image.getRGB(19, 19));
        }
    }

    private static Glance.Place place(int x, double value) {
        return new Glance.Place(x, Integer.toString(x), Glance.Value.once(value));
    }

    private static BufferedImage drawn(Glance.Plot plot) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(STYLE.background());
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        GlanceChart.draw(plot, graphics, WIDTH, HEIGHT, STYLE);
        graphics.dispose();
        return image;
    }

    private static int longest(BufferedImage image, Color colour) {
        return IntStream.range(0, HEIGHT)
                .map(y -> (int) IntStream.range(0, WIDTH)
                        .filter(x -> image.getRGB(x, y) == colour.getRGB())
                        .count())
                .max()
                .orElse(0);
    }

    private static int count(BufferedImage image, Color colour) {
        return (int) IntStream.range(0, WIDTH * HEIGHT)
                .filter(i -> image.getRGB(i % WIDTH, i / WIDTH) == colour.getRGB())
                .count();
    }

    private static int top(BufferedImage image, Color colour, int from, int to) {
        return IntStream.range(0, HEIGHT)
                .filter(y -> IntStream.range(from, to).anyMatch(x -> image.getRGB(x, y) == colour.getRGB()))
                .findFirst()
                .orElse(HEIGHT);
    }
}
