package org.depthbench.desktop.window;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** What is done now and then: files, a person's own data, the language. */
final class MainMenu {
    private MainMenu() {}

    /**
     * The button that opens it.
     *
     * @param language chooses another one
     * @param about tells of the program
     */
    static MenuButton of(FileActions files, OwnData own, Words words, Consumer<String> language, Runnable about) {
        MenuButton more = Controls.menu(words, "more", Feather.MENU);
        more.getItems()
                .addAll(
                        item(words, "open", files::open),
                        item(words, "save", files::save),
                        new SeparatorMenuItem(),
                        item(words, "open-data-file", own::file),
                        item(words, "open-data-folder", own::folder),
                        new SeparatorMenuItem(),
                        item(words, "report", files::report),
                        item(words, "data", files::data),
                        item(words, "predictions", files::predictions),
                        item(words, "take", files::take),
                        new SeparatorMenuItem());
        ToggleGroup languages = new ToggleGroup();
        for (String each : Words.LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(words.get("language." + each));
            item.setId("language-" + each);
            item.setToggleGroup(languages);
            item.setSelected(words.locale().getLanguage().equals(each));
            item.setOnAction(event -> language.accept(each));
            more.getItems().add(item);
        }
        more.getItems().addAll(new SeparatorMenuItem(), item(words, "about", about));
        return more;
    }

    private static MenuItem item(Words words, String key, Runnable action) {
        MenuItem item = new MenuItem(words.get("menu." + key));
        item.setId("menu-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
