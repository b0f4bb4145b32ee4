package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.chart.file.FigureFile;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

/** A figure in print is vectors with letters that can be read and searched. */
class PdfTest {
    private static final ExperimentChart CHART = new ExperimentChart(
            new CurveChart.Labels("Zwei Spiralen – größer × 2", "für R² ± ½ und 10 µs", "Genauigkeit (%)"),
            ExperimentChart.Across.SIDES,
            true,
            false,
            List.of(cell(Side.SHALLOW, 0.91), cell(Side.DEEP, 0.95)));

    private static Cell cell(Side side, double mean) {
        return new Cell(
                side,
                "",
                0,
                "digits",
                2,
                mean,
                mean - 0.02,
                mean + 0.02,
                List.of(new Cell.Value(0, 1, 0, mean - 0.01), new Cell.Value(0, 2, 1, mean + 0.01)),
                0);
    }

    private static PDDocument document() throws IOException {
        return Loader.loadPDF(CHART.file(FigureFile.PDF, 500, 300, ChartStyle.of("light")));
    }

    @Test
    void itsLettersAreLetters() throws IOException {
        try (PDDocument document = document()) {
            String text = new PDFTextStripper().getText(document);

            assertTrue(text.contains("Zwei Spiralen – größer × 2"), text);
            assertTrue(text.contains("für R² ± ½ und 10 µs"), text);
            // What is turned is read letter by letter.
            assertTrue(text.replaceAll("\\s", "").contains("Genauigkeit(%)"), text);
            assertTrue(text.contains("shallow") && text.contains("deep"), text);
        }
    }

    @Test
    void theyComeWithIt() throws IOException {
        try (PDDocument document = document()) {
            PDResources page = document.getPage(0).getResources();
            COSName name = page.getXObjectNames().iterator().next();
            PDResources figure = ((PDFormXObject) page.getXObject(name)).getResources();

            List<PDFont> fonts = StreamSupport.stream(figure.getFontNames().spliterator(), false)
                    .map(each -> font(figure, each))
                    .toList();

            assertTrue(!fonts.isEmpty() && fonts.stream().allMatch(PDFont::isEmbedded), fonts.toString());
            assertTrue(!figure.getXObjectNames().iterator().hasNext(), "it has no pixels");
        }
    }

    private static PDFont font(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itIsAsLargeAsAskedAndHasBothColours() throws IOException {
        try (PDDocument document = document()) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);

            assertEquals(List.of(500, 300), List.of(page.getWidth(), page.getHeight()));
            assertTrue(count(page, 0x0072b2) > 20, "blue");
            assertTrue(count(page, 0xd55e00) > 20, "vermilion");
        }
    }

    private static int count(BufferedImage image, int colour) {
        int count = 0;
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            count += (rgb & 0xffffff) == colour ? 1 : 0;
        }
        return count;
    }

    @Test
    void curvesHaveTheirNamesAndFigures() throws IOException {
        Curve flat = new Curve(
                "flach", Mark.FIRST, Curve.Role.MAIN, new double[] {1, 2, 3}, new double[] {0.90, 0.925, 0.93});
        Curve deep = new Curve("tief, Größe 2×16", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2, 3}, new double[] {
            0.85, 0.935, 0.96
        });
        CurveChart chart = new CurveChart(
                new CurveChart.Labels("Genauigkeit", "Epoche", "Genauigkeit (%)", true),
                true,
                1,
                List.of(flat, deep, deep.under("#12 tief", 1)),
                null);
        byte[] file = chart.file(FigureFile.PDF, 500, 300, ChartStyle.of("dark"));
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("tief, Größe 2×16"), text);
            assertTrue(text.contains("0,92"), text);
        }
    }

    @Test
    void aNamesEndingDecides() {
        assertEquals(FigureFile.PDF, FigureFile.of(Path.of("a.PDF")).orElseThrow());
        assertTrue(FigureFile.of(Path.of("a.html")).isEmpty());
    }
}
