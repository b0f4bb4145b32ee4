package org.depthbench.desktop.theme;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.depthbench.desktop.words.Words;

/** Buttons that form a row, of which one is always chosen. */
public final class Pills {
    private Pills() {}

    /**
     * A row.
     *
     * @param ids a control's id a button, from left to right
     * @param chosen the place of the one that is chosen first
     * @param choose told the place of the one that is chosen from then on
     */
    public static HBox row(Words words, List<String> ids, int chosen, IntConsumer choose) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (int i = 0; i < ids.size(); i++) {
            ToggleButton button = Controls.toggle(words, ids.get(i));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == ids.size() - 1 ? "right-pill" : "center-pill");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(i == chosen);
            row.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // A second click leaves it chosen.
                group.selectToggle(before);
            } else {
                choose.accept(group.getToggles().indexOf(now));
            }
        });
        return row;
    }
}
