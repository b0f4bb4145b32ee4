package org.depthbench.desktop.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchViewModelTest {
    @TempDir
    private Path data;

    private final List<Task> arrived = new ArrayList<>();

    @Test
    void whatIsNotWhatWasPublishedIsRefusedInASentenceAndCanBeTriedAgain() throws IOException {
        TaskCatalogue catalogue = TaskCatalogue.withDataIn(new DataFolder(data, List.of()));
        FetchViewModel model = new FetchViewModel(catalogue, new Words(Locale.ENGLISH), new SameThreadBackground());
        Task robot = catalogue.knownById("wall-following-robot");
        Path other = Files.writeString(data.resolve("other.data"), "1,2,3");

        model.bring(robot, other, arrived::add);

        assertTrue(
                model.sentenceProperty().get().startsWith("None of what was given is "),
                model.sentenceProperty().get());
        assertFalse(model.runningProperty().get());
        assertEquals(List.of(), arrived);
        model.begin();
        assertEquals("", model.sentenceProperty().get());
    }

    @Test
    void whileItFetchesNothingElseBegins() {
        TaskCatalogue catalogue = TaskCatalogue.withDataIn(new DataFolder(data, List.of()));
        HeldBackground held = new HeldBackground();
        FetchViewModel model = new FetchViewModel(catalogue, new Words(Locale.ENGLISH), held);

        model.fetch(catalogue.knownById("mnist"), arrived::add);
        model.begin();

        assertTrue(model.runningProperty().get());
        assertEquals("Beginning …", model.sentenceProperty().get());
    }
}
