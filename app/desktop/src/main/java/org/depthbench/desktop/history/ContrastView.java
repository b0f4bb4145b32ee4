package org.depthbench.desktop.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.depthbench.comparison.contrast.Aspect;
import org.depthbench.comparison.contrast.Contrast;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;

/** What two comparisons ask beside each other, and only what differs. */
final class ContrastView {
    private final Words words;
    private final TaskCatalogue catalogue;
    private final GridPane table = new GridPane();

    private ContrastView(Words words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    /**
     * The page.
     *
     * @param one what the first one is called
     * @param other what the second one is called
     */
    static Region create(List<Contrast> contrasts, String one, String other, Words words, TaskCatalogue catalogue) {
        if (contrasts.isEmpty()) {
            Label same = new Label(words.get("contrast.none"));
            same.setId("contrast-none");
            same.setWrapText(true);
            return same;
        }
        return new ContrastView(words, catalogue).page(contrasts, one, other);
    }

    private Region page(List<Contrast> contrasts, String one, String other) {
        table.getStyleClass().add("contrast");
        table.setId("contrast");
        head(one, 1);
        head(other, 2);
        int row = 1;
        for (Contrast each : contrasts) {
            Label what = new Label(words.get("contrast." + each.aspect().word()), mark(each));
            what.setMinWidth(Region.USE_PREF_SIZE);
            what.getStyleClass().add("muted");
            table.addRow(row++, what, value(each.aspect(), each.one()), value(each.aspect(), each.other()));
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Node mark(Contrast contrast) {
        return contrast.side().<Node>map(SideMark::marker).orElseGet(Region::new);
    }

    private void head(String called, int column) {
        Label label = new Label(called);
        label.getStyleClass().add("table-head");
        table.add(label, column, 0);
    }

    private Label value(Aspect aspect, String english) {
        Label label =
                new Label(aspect == Aspect.TASK ? words.title(catalogue, english) : words.figure(words.terms(english)));
        label.setWrapText(true);
        return label;
    }
}
