package org.depthbench.desktop.sheet;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.desktop.words.Words;

/** What the window is for, in a few lines, and its keys. */
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
            "projector");

    private HelpView() {}

    /** The page. */
    public static Region create(Words words) {
        VBox page = new VBox(8);
        for (String step : STEPS) {
            Label line = new Label(words.get("help.step." + step));
            line.setWrapText(true);
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
            does.setMinWidth(Region.USE_PREF_SIZE);
            keys.add(does, i / half * 2 + 1, i % half);
        }
        page.getChildren().add(keys);
        page.setPrefWidth(800);
        return page;
    }
}
