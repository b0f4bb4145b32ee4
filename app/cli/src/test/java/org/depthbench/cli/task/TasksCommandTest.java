package org.depthbench.cli.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each task is listed with its card. */
class TasksCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everyTaskOfTheCatalogueIsListed() {
        assertEquals(
                TaskCatalogue.withDataIn(new DataFolder(folder, List.of())).known().stream()
                        .map(Task::id)
                        .toList(),
                tasks().lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith(" "))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    @Test
    void aTaskSaysWhatItsCardSays() {
        Task moons = TaskCatalogue.builtIn().byId("moons");

        assertEquals(
                List.of(
                        "moons         %s (%s)"
                                .formatted(moons.title(), moons.area().words()),
                        "              " + moons.card().summary(),
                        "              2 classes, %d to %d training examples, usually %d, noise 0 to 0.5."
                                .formatted(
                                        moons.sizes().least(),
                                        moons.sizes().most(),
                                        moons.sizes().usual()),
                        "              " + moons.card().split(),
                        "              " + moons.card().expectation(),
                        "              Without a network: the nearest training example alone gets 90.2 %.",
                        "              Measured, means of 6 trainings: shallow 95.0 %, deep 94.2 %, no hidden layer 87.1 %.",
                        "              From: " + moons.card().source(),
                        "              Licence: " + moons.card().licence()),
                tasks().lines()
                        .dropWhile(line -> !line.startsWith("moons "))
                        .takeWhile(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void scriptsGetADocumentOfThem() throws IOException {
        Path file = folder.resolve("tasks.json");
        try (ProgramInMemory program = new ProgramInMemory(folder)) {
            assertEquals(0, program.run("tasks", "--json", file.toString()).exitCode());
        }

        JsonNode tasks = Json.COMPACT.readTree(Files.readString(file)).get("tasks");

        assertEquals(
                TaskCatalogue.withDataIn(new DataFolder(folder, List.of()))
                        .known()
                        .size(),
                tasks.size());
        JsonNode shuttle = StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.get("id").asString().equals("shuttle"))
                .findFirst()
                .orElseThrow();
        assertEquals("anomaly", shuttle.get("application").asString());
        assertEquals("balanced-accuracy", shuttle.get("metric").asString());
        assertEquals("columns", shuttle.get("inputs").get("kind").asString());
        assertEquals(9, shuttle.get("inputs").get("columns").size());
        assertEquals(43_500, shuttle.get("examples").get("most").asInt());
        assertEquals(7, shuttle.get("classes").size());
        assertTrue(shuttle.get("available").asBoolean());
    }

    private String tasks() {
        try (ProgramInMemory program = new ProgramInMemory(folder)) {
            Printed printed = program.run("tasks");
            assertEquals(new Printed(0, printed.results(), ""), printed);
            return printed.results();
        }
    }
}
