package org.depthbench.desktop.window;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.depthbench.desktop.theme.Theme;

/** Puts the window on the wall: it fills the screen in letters for people far away, and comes back as it was. */
final class Projector {
    private final ObjectProperty<Theme> theme;
    private final Consumer<Boolean> fullScreen;
    private Theme before = Theme.LIGHT;
    private boolean on;

    /** @param fullScreen fills the screen, or no longer */
    Projector(ObjectProperty<Theme> theme, Consumer<Boolean> fullScreen) {
        this.theme = theme;
        this.fullScreen = fullScreen;
    }

    void toggle() {
        if (on) {
            stop();
        } else {
            on = true;
            before = theme.get();
            theme.set(Theme.PROJECTOR);
            fullScreen.accept(true);
        }
    }

    /** Back to the theme and the size from before; nothing happens when it is not on the wall. */
    void stop() {
        if (on) {
            on = false;
            theme.set(before);
            fullScreen.accept(false);
        }
    }
}
