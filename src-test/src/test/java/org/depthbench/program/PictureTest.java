package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built program takes pictures of its own window where there is no display. */
class PictureTest {
    @TempDir
    private Path folder;

    @Test
    void theTrainedWindowIsWrittenInTheSizeAskedFor() throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome = program.run(
                "picture",
                "it.png",
                "--task",
                "moons",
                "--epochs",
                "3",
                "--theme",
                "dark",
                "--size",
                "1280x720",
                "--view",
                "sight");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        assertEquals("Picture: it.png", outcome.lastMessage());
        BufferedImage picture = ImageIO.read(program.file("it.png").toFile());
        assertEquals(1280, picture.getWidth());
        assertEquals(720, picture.getHeight());
        // What a person finds at the next start is left alone.
        assertFalse(Files.exists(program.file("home").resolve("window.json")));
        assertFalse(Files.exists(program.file("home").resolve("last.depthbench")));
    }

    @Test
    void theBuildsRehearsalWentThroughTheWindow() throws Exception {
        String said = Files.readString(Program.distribution().resolve("archive.log"));

        assertTrue(said.contains("Went through the window."), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --task   | minst   | Unknown task "minst". Available: digits, fashion, iris, wine, penguins, letters, languages, phones, vowels, terrain, sonar, breast-cancer, shuttle, ionosphere, credit, credit-with-persons, driving, two-spirals, moons, circles, xor, gaussians, ripples, mnist, fashion-mnist, cifar-10, sms-spam, imdb, free-spoken-digits, wall-following-robot, kdd-cup-99.
                    --theme  | pink    | Unknown theme "pink". Available: light, dark, projector.
                    --view   | front   | Unknown view "front". Available: table, sight, mistakes, try, experiments, runs.
                    --language | fr    | Unknown language "fr". Available: en, de.
                    --size   | large   | Size must be width and height in pixels, such as 1440x900, was "large".
                    --size   | 100x900 | Width must be 960 to 4096, was 100.
                    --epochs | -3      | Epochs must be 0 or more, was -3.
                    """)
    void whatCannotBeDoneIsRefusedInASentence(String option, String value, String sentence) throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome = program.run("picture", "it.png", option, value);

        assertEquals(2, outcome.exitCode());
        assertEquals("depthbench: " + sentence, outcome.lastMessage());
        assertFalse(Files.exists(program.file("it.png")));
    }

    @Test
    void aPictureIsAPngFile() throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome = program.run("picture", "it.gif");

        assertEquals(2, outcome.exitCode());
        assertEquals(
                "depthbench: A picture is a PNG file, so its name must end with .png, was \"it.gif\".",
                outcome.lastMessage());
        assertFalse(Files.exists(program.file("it.gif")));
    }

    @Test
    void whatIsNoNumberIsToldInAPersonsWords() throws Exception {
        Program.Outcome outcome = new Program(folder).run("picture", "it.png", "--epochs", "abc");

        assertEquals(2, outcome.exitCode());
        assertTrue(
                outcome.messages()
                        .contains("depthbench: Invalid value for option '--epochs': \"abc\" is not a whole number."),
                outcome.messages());
    }
}
