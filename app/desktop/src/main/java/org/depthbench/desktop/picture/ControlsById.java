package org.depthbench.desktop.picture;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** The controls of all open windows by their ids, for what uses a window without a hand; task cards are in one of their own. */
public final class ControlsById {
    private ControlsById() {}

    /**
     * One of them.
     *
     * @param id such as {@code #train}
     * @throws IllegalStateException when no window has it
     */
    public static Node byId(String id) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + id));
    }

    /** Presses a button. */
    public static void fire(String id) {
        ((ButtonBase) byId(id)).fire();
    }

    /** Replaces the text of a field. */
    public static void type(String id, String text) {
        ((TextField) byId(id)).setText(text);
    }
}
