package org.depthbench.desktop.window;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.depthbench.desktop.words.Words;
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

    private final TabPane tabs = new TabPane();
    private final Map<Page, Node> made = new EnumMap<>(Page.class);
    private final ReadOnlyObjectWrapper<Page> front = new ReadOnlyObjectWrapper<>(Page.TABLE);

    /** @param panels makes each page's panel when it comes to the front for the first time */
    Dock(Map<Page, Supplier<Node>> panels, Words words) {
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
        tabs.setMinHeight(120);
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
    void setAside() {
        tabs.getTabs().forEach(tab -> tab.setContent(null));
    }

    /** Puts the panel in front into the window. */
    void putBack() {
        tabs.getSelectionModel().getSelectedItem().setContent(made.get(front.get()));
    }

    Region node() {
        return tabs;
    }

    ReadOnlyObjectProperty<Page> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** Brings a panel to the front. */
    void show(Page page) {
        tabs.getTabs().stream().filter(tab -> tab.getUserData() == page).forEach(tabs.getSelectionModel()::select);
    }
}
