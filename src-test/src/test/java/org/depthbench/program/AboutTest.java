package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.depthbench.desktop.sheet.AboutView;
import org.depthbench.desktop.window.Toolkit;
import org.depthbench.desktop.words.Words;
import org.junit.jupiter.api.Test;

/** What the window says of the libraries of the program that the build has made. */
class AboutTest {
    private static final Pattern LICENCE = Pattern.compile("(?m)^\\S+ \\[([^\\]]+)\\]$");

    @Test
    void eachLibraryThatIsShippedIsNamedAndHasTheTextOfItsLicence() throws IOException {
        Path program = Program.distribution().resolve("depthbench");
        SharedToolkit.start();
        Map<String, String> texts =
                Toolkit.call(() -> texts(AboutView.create(new Words(Locale.ENGLISH), "1", program)));
        String libraries = texts.values().iterator().next();

        for (String jar : foreignJars(program)) {
            String artifact = jar.replaceFirst("-\\d.*", "");
            assertTrue(libraries.contains(":" + artifact + ":"), () -> "no word of " + jar);
        }
        List<String> licences = LICENCE.matcher(libraries)
                .results()
                .map(MatchResult::group)
                .map(line -> line.replaceFirst(".*\\[(.*)\\]", "$1"))
                .flatMap(names -> Stream.of(names.split(", ")))
                .distinct()
                .toList();
        assertFalse(licences.isEmpty());
        for (String licence : licences) {
            assertTrue(texts.getOrDefault(licence, "").length() > 400, () -> "no text of " + licence);
        }
    }

    private static List<String> foreignJars(Path program) throws IOException {
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("depthbench-"))
                    .toList();
        }
    }

    /** All that can be chosen on the page, in its order, with the text that is shown then. */
    private static Map<String, String> texts(Region page) {
        @SuppressWarnings("unchecked")
        ListView<String> list = (ListView<String>) page.lookup("#about-documents");
        TextArea text = (TextArea) page.lookup("#about-text");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : list.getItems()) {
            list.getSelectionModel().select(name);
            texts.put(name, text.getText());
        }
        return texts;
    }
}
