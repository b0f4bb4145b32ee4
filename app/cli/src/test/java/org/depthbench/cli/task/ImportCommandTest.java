package org.depthbench.cli.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own table, from the first look to its end. */
class ImportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutATargetItSaysWhatItSaw() throws IOException {
        Path file = table();

        Printed printed = run("import", file.toString());

        assertEquals(0, printed.exitCode());
        assertTrue(printed.results().startsWith("size.csv: delimited, UTF-8, 24 rows, 3 columns\n"), printed.results());
        assertTrue(printed.results().contains("category"), printed.results());
        assertTrue(
                printed.results().endsWith("depthbench import %s --target COLUMN\n".formatted(file)),
                printed.results());
    }

    @Test
    void withATargetItIsATaskUntilItIsRemoved() throws IOException {
        Printed imported = run("import", table().toString(), "--target", "shirt", "--test-share", "50");

        assertEquals("", imported.messages());
        assertTrue(
                imported.results().startsWith("Predict shirt by 2 other columns of size.csv.\n"), imported.results());
        assertTrue(imported.results().endsWith("It is a task now: depthbench compare size\n"), imported.results());
        assertTrue(run("tasks").results().contains("size          size (own data)"));
        assertEquals(new Printed(0, "size is removed.\n", ""), run("tasks", "--remove", "size"));
        assertEquals(
                Printed.refusal("There is no data of your own that could be removed."),
                run("tasks", "--remove", "size"));
    }

    @Test
    void aFolderOfTextsIsATaskAtOnce() throws IOException {
        for (int i = 0; i < 4; i++) {
            Path greeting = folder.resolve("words/hello/%d.txt".formatted(i));
            Files.createDirectories(greeting.getParent());
            Files.writeString(greeting, "hello " + i);
            Path farewell = folder.resolve("words/bye/%d.txt".formatted(i));
            Files.createDirectories(farewell.getParent());
            Files.writeString(farewell, "good bye " + i);
        }
        String words = folder.resolve("words").toString();

        Printed imported = run("import", words, "--name", "Greetings");

        assertEquals("", imported.messages());
        assertTrue(imported.results().startsWith("Tell the 2 classes of texts in words apart.\n"), imported.results());
        assertTrue(imported.results().endsWith("It is a task now: depthbench compare greetings\n"), imported.results());
        assertEquals(
                Printed.refusal("%s is no table: what is predicted is the class of each file, and not a column \"hat\"."
                        .formatted(words)),
                run("import", words, "--target", "hat"));
    }

    @Test
    void aTableThatIsToBeComparedNeedsATarget() throws IOException {
        String file = table().toString();

        Printed asked = run("compare", file);

        assertEquals(2, asked.exitCode());
        assertEquals(
                "depthbench: Say what is predicted: depthbench compare %s --target COLUMN\n".formatted(file),
                asked.messages());
    }

    @Test
    void badInputGetsOneSentence() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "");

        Printed empty = run("import", bad.toString());
        Printed missing = run("import", folder.resolve("none.csv").toString());
        Printed column = run("import", table().toString(), "--target", "hat");

        assertEquals(2, empty.exitCode());
        assertEquals(1, empty.messages().lines().count());
        assertEquals(2, missing.exitCode());
        assertEquals(1, missing.messages().lines().count());
        assertEquals(Printed.refusal("There is no column \"hat\": there are chest [cm], height [cm], shirt."), column);
    }

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("chest [cm];height [cm];shirt\n");
        for (int i = 0; i < 24; i++) {
            text.append("%d,5;%d,25;%s%n".formatted(80 + i, 150 + i * 7 % 24, i < 12 ? "small" : "large"));
        }
        return Files.writeString(folder.resolve("size.csv"), text);
    }

    private Printed run(String... arguments) {
        try (ProgramInMemory program = new ProgramInMemory(folder.resolve("home"))) {
            return program.run(arguments);
        }
    }
}
