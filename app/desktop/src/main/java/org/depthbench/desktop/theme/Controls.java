package org.depthbench.desktop.theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes controls that say what they are: each has an id, and from the bundle's {@code control.ID} a text, and from
 * {@code control.ID.tip} a sentence, shown as its tooltip and read aloud.
 */
public final class Controls {
    private static final Duration PATIENCE = Duration.millis(400);

    /** Where a control keeps its tooltip's words until it is made. */
    private static final String TIP = "tip";

    private Controls() {}

    /** A button with a text. */
    public static Button button(Words words, String id, Feather icon, Runnable action) {
        Button button = new Button(words.get("control." + id), new FontIcon(icon));
        button.setOnAction(event -> action.run());
        return described(button, words, id);
    }

    /** A button with an icon alone; its text is read aloud. */
    public static Button icon(Words words, String id, Feather icon, Runnable action) {
        return icon(words, id, id, icon, action);
    }

    /**
     * The same for one of several buttons of a kind.
     *
     * @param key its texts in the bundle
     */
    public static Button icon(Words words, String id, String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(event -> action.run());
        return described(button, words, id, key);
    }

    /** One of several choices that exclude each other. */
    public static ToggleButton toggle(Words words, String id) {
        return described(new ToggleButton(words.get("control." + id)), words, id);
    }

    /** A button that opens a menu. */
    public static MenuButton menu(Words words, String id, Feather icon) {
        MenuButton menu = new MenuButton(words.get("control." + id), new FontIcon(icon));
        return described(menu, words, id);
    }

    /** Gives a control its id, its accessible text and its tooltip. */
    public static <T extends Control> T described(T control, Words words, String id) {
        return described(control, words, id, id);
    }

    /**
     * The same for one of several controls of a kind.
     *
     * @param key its texts in the bundle
     */
    public static <T extends Control> T described(T control, Words words, String id, String key) {
        control.setId(id);
        control.setAccessibleText(words.get("control." + key));
        control.setAccessibleHelp(words.get("control." + key + ".tip"));
        tip(control, words.get("control." + key + ".tip"));
        if (control instanceof ChoiceBox<?> box) {
            box.addEventFilter(KeyEvent.ANY, event -> choose(box, event));
            TypeAhead.install(box);
        }
        return control;
    }

    /** A closed choice box takes the arrow keys, as a list does. */
    private static void choose(ChoiceBox<?> box, KeyEvent event) {
        boolean modified = event.isAltDown() || event.isControlDown() || event.isMetaDown() || event.isShiftDown();
        if (box.isShowing() || modified) {
            return;
        }
        if (event.getCode() != KeyCode.DOWN && event.getCode() != KeyCode.UP) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.DOWN) {
            box.getSelectionModel().selectNext();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            box.getSelectionModel().selectPrevious();
        }
        // The release of the key would open the list.
        event.consume();
    }

    /**
     * Sets a tooltip's words. A tooltip is a window of its own with a scene and styles, so it is made once, and only when
     * the pointer comes.
     */
    public static void tip(Control control, String sentence) {
        if (control.getTooltip() != null) {
            control.getTooltip().setText(sentence);
        } else if (control.getProperties().put(TIP, sentence) == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> makeTooltip(control));
        }
    }

    private static void makeTooltip(Control control) {
        if (control.getTooltip() == null) {
            Tooltip tooltip = new Tooltip((String) control.getProperties().get(TIP));
            tooltip.setShowDelay(PATIENCE);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(420);
            // Escape is for what lies under it: a field takes back what was typed.
            tooltip.setHideOnEscape(false);
            control.setTooltip(tooltip);
        }
    }

    /**
     * Has a scroll pane paint only what changed in it. JavaFX keeps a picture of what one shows, and paints all of it anew whenever
     * anything in it changes, which for a pane around the whole window is the whole window.
     */
    public static void paintWhatChanges(ScrollPane scroll) {
        scroll.skinProperty()
                .addListener((property, was, is) ->
                        scroll.lookupAll(".viewport").stream().limit(1).forEach(viewport -> viewport.setCache(false)));
    }

    /** Gives a node a style class, or takes it away. */
    public static void mark(Node node, String styleClass, boolean wanted) {
        if (wanted != node.getStyleClass().contains(styleClass)) {
            if (wanted) {
                node.getStyleClass().add(styleClass);
            } else {
                node.getStyleClass().remove(styleClass);
            }
        }
    }

    /** Shows a node, or hides it and leaves it no room. */
    public static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /** A caption for a control beside it. */
    public static Label caption(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        return label;
    }

    /** A button's icon. */
    public static void setIcon(ButtonBase button, Feather icon) {
        button.setGraphic(new FontIcon(icon));
    }
}
