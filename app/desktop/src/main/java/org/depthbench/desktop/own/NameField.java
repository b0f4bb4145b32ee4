package org.depthbench.desktop.own;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;

/** A field for what the task is called; it shows what it is called unless something is typed. */
final class NameField {
    private NameField() {}

    static TextField of(Words words, Path path) {
        TextField name = Controls.described(new TextField(), words, "own-name");
        name.setPromptText(String.valueOf(path.getFileName()).replaceFirst("(\\.[A-Za-z]{1,4}){1,2}$", ""));
        name.setPrefColumnCount(14);
        return name;
    }
}
