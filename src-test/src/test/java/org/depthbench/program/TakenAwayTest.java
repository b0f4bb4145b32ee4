package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are taken away say in a program of their own what they said here. */
class TakenAwayTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"price (EUR), deep", "kind, shallow"})
    void aProjectPredictsAsWellAsItsNetworkDidHere(String target, String side) throws Exception {
        table("learn.csv", 160, 1);
        Path rows = table("test.csv", 60, 2);
        Program program = new Program(folder);

        Program.Outcome outcome = program.run(
                "compare",
                folder.resolve("learn.csv").toString(),
                "--target",
                target,
                "--test",
                rows.toString(),
                "--epochs",
                "8",
                "--take",
                folder.resolve("away").toString(),
                "--json",
                "it.json");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        double here = program.json("it.json").get(side).get("score").asDouble();
        List<String> said = predicted(folder.resolve("away").resolve(side), rows);
        boolean price = target.startsWith("price");
        List<String> right = column(rows, price ? 3 : 4);
        assertEquals(here, price ? determination(right, said) : share(right, said), 1e-5);
    }

    /** Homes whose price follows from their size and kind, some of unknown town. */
    private Path table(String name, int rows, long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("area,rooms,town,price (EUR),kind\n");
        for (int i = 0; i < rows; i++) {
            double area = 40 + 100 * random.nextDouble();
            String town = List.of("Ulm", "Bonn", "").get(random.nextInt(3));
            double price = 2000 * area + 5000 * random.nextGaussian() + (town.equals("Ulm") ? 40_000 : 0);
            text.append(
                    "%.1f,%d,%s,%.2f,%s%n".formatted(area, (int) area / 20, town, price, area > 90 ? "house" : "flat"));
        }
        return Files.writeString(folder.resolve(name), text.toString().replace("\r\n", "\n"));
    }

    /** What the project's program says of each row, built and run with the libraries that its build names. */
    private List<String> predicted(Path project, Path rows) throws Exception {
        // As Maven fetches them for whoever builds the project; the program packs some of them otherwise.
        String libraries = System.getProperty("java.class.path");
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        Path source = project.resolve("src/main/java/away/Predict.java");
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", libraries, "-d", classes.toString(), source.toString()));
        Path predictions = project.resolve("predictions.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                classes.toString(),
                                project.resolve("src/main/resources").toString(),
                                libraries),
                        "away.Predict",
                        rows.toString(),
                        predictions.toString())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output.txt").toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(project.resolve("output.txt")));
        return column(predictions, 1);
    }

    private static List<String> column(Path file, int place) throws Exception {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[place])
                .toList();
    }

    private static double determination(List<String> right, List<String> said) {
        double mean = right.stream().mapToDouble(Double::parseDouble).average().orElseThrow();
        double errors = 0;
        double spread = 0;
        for (int i = 0; i < right.size(); i++) {
            errors += Math.pow(Double.parseDouble(said.get(i)) - Double.parseDouble(right.get(i)), 2);
            spread += Math.pow(Double.parseDouble(right.get(i)) - mean, 2);
        }
        return 1 - errors / spread;
    }

    private static double share(List<String> right, List<String> said) {
        int hits = 0;
        for (int i = 0; i < right.size(); i++) {
            hits += right.get(i).equals(said.get(i)) ? 1 : 0;
        }
        return (double) hits / right.size();
    }
}
