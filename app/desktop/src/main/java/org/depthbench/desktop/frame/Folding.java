package org.depthbench.desktop.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether all that is set before training is folded away: at a desk it is there, on a wall it is not, until someone asks. */
public final class Folding {
    private final BooleanProperty folded = new SimpleBooleanProperty();

    /** Folded with the size of the letters. */
    public Folding(ObservableValue<Look> look) {
        folded.set(look.getValue().large());
        look.addListener((property, before, now) -> {
            if (before.large() != now.large()) {
                folded.set(now.large());
            }
        });
    }

    /** Whether it is folded away. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Has a part be there only while nothing is folded away. */
    public void fold(Node part) {
        part.visibleProperty().bind(folded.not());
        part.managedProperty().bind(part.visibleProperty());
    }

    /** The button that folds and unfolds. */
    public Node button(Words words) {
        ToggleButton button = new ToggleButton(null, new FontIcon(Feather.SLIDERS));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setSelected(!folded.get());
        button.selectedProperty().addListener((property, was, is) -> folded.set(!is));
        folded.addListener((property, was, is) -> button.setSelected(!is));
        return Controls.described(button, words, "settings");
    }
}
