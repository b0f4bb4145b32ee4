package org.depthbench.desktop.frame;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.depthbench.desktop.theme.Look;

/**
 * Puts the window on the wall: it fills the screen in letters for people far away. It comes back to its size; a theme that was
 * chosen on the wall stays.
 */
public final class Projector {
    private final ObjectProperty<Look> look;
    private final Consumer<Boolean> fullScreen;

    /** @param fullScreen fills the screen, or no longer */
    public Projector(ObjectProperty<Look> look, Consumer<Boolean> fullScreen) {
        this.look = look;
        this.fullScreen = fullScreen;
    }

    /** On the wall, or back. */
    public void toggle() {
        if (!stop()) {
            look.set(look.get().on(true));
            fullScreen.accept(true);
        }
    }

    /** Back to the desk; false, and nothing has happened, when it is not on the wall. */
    public boolean stop() {
        if (!look.get().wall()) {
            return false;
        }
        look.set(look.get().on(false));
        fullScreen.accept(false);
        return true;
    }
}
