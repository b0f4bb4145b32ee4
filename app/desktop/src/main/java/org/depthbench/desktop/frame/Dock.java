package org.depthbench.desktop.frame;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The panels below the charts, one of them in front. */
public final class Dock {
    /** A panel. */
    public enum Page {
        TABLE(Feather.CHECK_SQUARE),
        SIGHT(Feather.EYE),
        MISTAKES(Feather.ALERT_CIRCLE),
        TRY(Feather.EDIT_3),
        EXPERIMENTS(Feather.BAR_CHART_2),
        RUNS(Feather.CLOCK);

        private final Feather icon;

        Page(Feather icon) {
            this.icon = icon;
        }

        /** What it is called in commands. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The panel of a word.
         *
         * @throws IllegalArgumentException with a sentence that names the valid words
         */
        public static Page byWord(String word) {
            return Arrays.stream(values())
                    .filter(page -> page.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown view \"%s\". Available: %s."
                            .formatted(
                                    word,
                                    Arrays.stream(values()).map(Page::word).collect(Collectors.joining(", ")))));
        }
    }

    private static final List<Page> DOUBLE_CLICKED = List.of(Page.TABLE, Page.SIGHT, Page.MISTAKES);

    private final TabPane tabs = new TabPane();
    private final Button larger;
    private final StackPane root;
    private Runnable fill = () -> {};
    private Runnable takeOut = () -> {};
    private final Map<Page, Node> made = new EnumMap<>(Page.class);
    private final ReadOnlyObjectWrapper<Page> front = new ReadOnlyObjectWrapper<>(Page.TABLE);

    /**
     * @param panels makes each page's panel when it comes to the front for the first time
     * @param filled whether the panel in front fills the window
     */
    public Dock(Map<Page, Supplier<Node>> panels, ObservableValue<Boolean> filled, Words words) {
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("dock");
        tabs.setId("dock");
        for (Page page : Page.values()) {
            Tab tab = new Tab(words.get("tab." + page.word()));
            tab.setId("tab-" + page.word());
            tab.setGraphic(new FontIcon(page.icon));
            tab.setTooltip(new Tooltip(words.get("tab." + page.word() + ".tip")));
            tab.setUserData(page);
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> bring(now, panels));
        bring(tabs.getSelectionModel().getSelectedItem(), panels);
        larger = Controls.icon(words, "fill", Feather.MAXIMIZE_2, () -> fill.run());
        HBox corner = new HBox(Controls.icon(words, "own-window", Feather.EXTERNAL_LINK, () -> takeOut.run()), larger);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        root = new StackPane(tabs, corner);
        root.setMinHeight(120);
        filled.addListener(
                (property, was, is) -> Controls.setIcon(larger, is ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
        tabs.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && fills((Node) event.getTarget())) {
                fill.run();
            }
        });
    }

    /** Whether a double click there is meant for the panel, and not for something in it. */
    private boolean fills(@Nullable Node clicked) {
        for (Node node = clicked; node != null && node != tabs; node = node.getParent()) {
            if (node.getStyleClass().contains("tab-header-area")) {
                return true;
            }
            if (node instanceof ButtonBase || node instanceof ChoiceBox || node instanceof ScrollBar) {
                return false;
            }
        }
        return DOUBLE_CLICKED.contains(front.get());
    }

    /** Sets what gives the panels a window of their own, and takes them back. */
    public void whenTakenOut(Runnable action) {
        takeOut = action;
    }

    /** Sets what has the panel in front fill the window, and no longer. */
    public void whenFilled(Runnable action) {
        fill = action;
    }

    private void bring(Tab tab, Map<Page, Supplier<Node>> panels) {
        Page page = (Page) tab.getUserData();
        made.computeIfAbsent(
                page, wanted -> Objects.requireNonNull(panels.get(wanted)).get());
        // Panels that nobody sees have nothing to do.
        made.forEach((other, panel) -> panel.setVisible(other == page));
        front.set(page);
        putBack();
    }

    /** Takes the panels out of the window, so that they need not be dressed: nobody sees the others until they are wanted. */
    public void setAside() {
        tabs.getTabs().forEach(tab -> tab.setContent(null));
    }

    /** Puts the panel in front into the window. */
    public void putBack() {
        tabs.getSelectionModel().getSelectedItem().setContent(made.get(front.get()));
    }

    /** All of it. */
    public Region node() {
        return root;
    }

    /** The panel in front. */
    public ReadOnlyObjectProperty<Page> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** The title of a window that shows this alone. */
    public ObservableValue<String> titleProperty(Words words) {
        return front.map(page -> words.get("window.title.panel", words.get("tab." + page.word())));
    }

    /** Brings a panel to the front. */
    public void show(Page page) {
        tabs.getTabs().stream().filter(tab -> tab.getUserData() == page).forEach(tabs.getSelectionModel()::select);
    }
}
