package org.depthbench.desktop.sheet;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** What the window is for, in a few lines, its keys, and the words that are not everybody's. */
public final class HelpView {
    private static final List<String> STEPS = List.of("1", "2", "3", "4");
    private static final List<String> KEYS = List.of(
            "space",
            "r",
            "s",
            "undo",
            "redo",
            "open",
            "save",
            "report",
            "layer",
            "chart",
            "fill",
            "escape",
            "help",
            "projector",
            "own-window");
    private static final List<String> TERMS = List.of("mac", "nat", "schedule", "pace", "contended", "verdict");

    private HelpView() {}

    /**
     * The page.
     *
     * @param manual opens the manual; null where there is none
     */
    public static Region create(Words words, @Nullable Runnable manual) {
        VBox page = new VBox(8);
        for (String step : STEPS) {
            Label line = new Label(words.get("help.step." + step));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            page.getChildren().add(line);
        }
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(words.get("help.key." + KEYS.get(i)));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            int half = (KEYS.size() + 1) / 2;
            keys.add(key, i / half * 2, i % half);
            Label does = new Label(words.get("help.key." + KEYS.get(i) + ".does"));
            does.setWrapText(true);
            does.setMinHeight(Region.USE_PREF_SIZE);
            keys.add(does, i / half * 2 + 1, i % half);
        }
        page.getChildren().addAll(keys, glossary(words));
        if (manual != null) {
            Hyperlink link = new Hyperlink(words.get("help.manual"));
            link.setId("manual");
            link.setOnAction(event -> manual.run());
            page.getChildren().add(link);
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help");
        return scroll;
    }

    private static Node glossary(Words words) {
        Label title = new Label(words.get("help.terms"));
        title.getStyleClass().add("section-title");
        GridPane terms = new GridPane();
        terms.getStyleClass().add("keys");
        for (int i = 0; i < TERMS.size(); i++) {
            Label term = new Label(words.get("help.term." + TERMS.get(i)));
            term.getStyleClass().add("term");
            term.setMinWidth(Region.USE_PREF_SIZE);
            Label means = new Label(words.get("help.term." + TERMS.get(i) + ".means"));
            means.setWrapText(true);
            means.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(means, Priority.ALWAYS);
            GridPane.setValignment(term, VPos.TOP);
            terms.addRow(i, term, means);
        }
        return new VBox(2, title, terms);
    }
}
