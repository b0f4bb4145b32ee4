package org.depthbench.desktop.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.desktop.words.Words;

/** What this program is, under which licence, and what it is made of: the texts that lie in the program folder. */
public final class AboutView {
    private static final String LIBRARIES = "THIRD-PARTY.txt";
    private static final List<String> FIRST = List.of(LIBRARIES, "NOTICE", "LICENSE");
    private static final String LICENSES = "licenses";

    private AboutView() {}

    /** A text of the program folder. */
    private record Document(String name, Path file) {
        String text() {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The page.
     *
     * @param folder of the program; one that was not built has no texts in it
     */
    public static Region create(Words words, String version, Path folder) {
        Label what = new Label(words.get("about.what", version));
        what.setWrapText(true);
        VBox page = new VBox(10, what);
        page.setPrefWidth(900);
        List<Document> documents = documents(folder);
        if (documents.isEmpty()) {
            Label none = new Label(words.get("about.none", folder));
            none.setWrapText(true);
            page.getChildren().add(none);
            return page;
        }
        TextArea text = new TextArea();
        text.setEditable(false);
        text.setId("about-text");
        text.getStyleClass().add("log");
        text.setWrapText(true);
        text.setPrefSize(620, 420);
        HBox.setHgrow(text, Priority.ALWAYS);
        ListView<String> list = new ListView<>();
        list.setId("about-documents");
        list.setPrefWidth(260);
        list.setMinWidth(180);
        list.setAccessibleText(words.get("about.documents"));
        documents.forEach(each -> list.getItems().add(title(words, each.name())));
        list.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (is.intValue() >= 0) {
                text.setText(documents.get(is.intValue()).text());
                text.positionCaret(0);
            }
        });
        list.getSelectionModel().select(0);
        HBox both = new HBox(10, list, text);
        VBox.setVgrow(both, Priority.ALWAYS);
        page.getChildren().add(both);
        return page;
    }

    private static String title(Words words, String name) {
        return FIRST.contains(name)
                ? words.get("about." + name.replace(".txt", "").toLowerCase(Locale.ROOT))
                : name.replace(".txt", "");
    }

    private static List<Document> documents(Path folder) {
        List<Document> found = new ArrayList<>();
        for (String name : FIRST) {
            if (Files.isRegularFile(folder.resolve(name))) {
                found.add(new Document(name, folder.resolve(name)));
            }
        }
        Path licenses = folder.resolve(LICENSES);
        if (Files.isDirectory(licenses)) {
            try (Stream<Path> files = Files.list(licenses)) {
                files.sorted()
                        .map(file -> new Document(String.valueOf(file.getFileName()), file))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(found);
    }
}
