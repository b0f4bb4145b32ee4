package org.depthbench.comparison.chart.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes all text of a document in Liberation Sans, of which the document then holds the letters that it has. */
final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    /** It comes with PDFBox, under the SIL Open Font License. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDFont font;

    Letters(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE), FILE)) {
            font = PDType0Font.load(document, in, true);
        }
    }

    @Override
    protected PDFont mapFont(Font wanted, IFontTextDrawerEnv env) {
        return font;
    }
}
