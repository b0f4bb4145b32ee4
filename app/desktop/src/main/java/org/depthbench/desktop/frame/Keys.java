package org.depthbench.desktop.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window's keys. They rest while somebody types in a field, and those without Ctrl also while a list has the focus or is
 * open, where a letter chooses; whatever has the focus comes first.
 */
public final class Keys {
    private final Map<KeyCombination, Runnable> plain = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();

    /** A key that does something. */
    public Keys on(KeyCode key, Runnable action) {
        plain.put(new KeyCodeCombination(key), action);
        return this;
    }

    /** A key that does something when it is pressed with Ctrl, or Cmd where that is usual. */
    public Keys onShortcut(KeyCode key, Runnable action) {
        shortcuts.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
        return this;
    }

    /** The same with Shift. */
    public Keys onShiftedShortcut(KeyCode key, Runnable action) {
        shortcuts.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), action);
        return this;
    }

    /** A key that does something even while somebody types. */
    public Keys always(KeyCode key, Runnable action) {
        always.put(new KeyCodeCombination(key), action);
        return this;
    }

    /** Gives them to a scene. */
    public void install(Scene scene) {
        // A scrolling panel that was clicked would keep Space for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            boolean scrolls = focus instanceof ScrollPane;
            // Around what has no use for Space itself, as a chart, a scrolling panel would keep it too.
            boolean passes = !(focus instanceof Control) && event.getCode() == KeyCode.SPACE;
            if ((scrolls || passes) && !listOpen()) {
                run(plain, event);
            }
            // A closed list would keep Escape for itself.
            if ((focus instanceof MenuButton || focus instanceof ChoiceBox)
                    && event.getCode() == KeyCode.ESCAPE
                    && !listOpen()) {
                run(always, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (run(always, event) || typed(focus) || run(shortcuts, event)) {
                return;
            }
            if (!chosen(focus) && !listOpen()) {
                run(plain, event);
            }
        });
    }

    private static boolean typed(@Nullable Node focus) {
        return focus instanceof TextInputControl || focus instanceof ComboBoxBase;
    }

    private static boolean chosen(@Nullable Node focus) {
        return focus instanceof ChoiceBox || focus instanceof ListView || focus instanceof TableView;
    }

    private static boolean listOpen() {
        return Window.getWindows().stream()
                .flatMap(window -> window instanceof PopupWindow popup ? Stream.of(popup) : Stream.empty())
                .anyMatch(popup -> popup.isShowing() && !(popup instanceof Tooltip));
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
