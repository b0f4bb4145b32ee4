package org.depthbench.desktop.window;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The window's keys. They rest while somebody types in a field, and whatever has the focus comes first. */
final class Keys {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();

    /** A key that does something. */
    Keys on(KeyCode key, Runnable action) {
        actions.put(new KeyCodeCombination(key), action);
        return this;
    }

    /** A key that does something when it is pressed with Ctrl, or Cmd where that is usual. */
    Keys onShortcut(KeyCode key, Runnable action) {
        actions.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
        return this;
    }

    /** The same with Shift. */
    Keys onShiftedShortcut(KeyCode key, Runnable action) {
        actions.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), action);
        return this;
    }

    /** A key that does something even while somebody types. */
    Keys always(KeyCode key, Runnable action) {
        always.put(new KeyCodeCombination(key), action);
        return this;
    }

    void install(Scene scene) {
        // A scrolling panel that was clicked would keep Space for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof ScrollPane) {
                run(actions, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!run(always, event) && !typing(scene)) {
                run(actions, event);
            }
        });
    }

    private static boolean typing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl || scene.getFocusOwner() instanceof ComboBoxBase;
    }

    private static boolean run(Map<KeyCombination, Runnable> known, KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> entry : known.entrySet()) {
            if (entry.getKey().match(event)) {
                entry.getValue().run();
                event.consume();
                return true;
            }
        }
        return false;
    }
}
