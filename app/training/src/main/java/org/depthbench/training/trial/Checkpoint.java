package org.depthbench.training.trial;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.document.Form;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.spec.TrialSpec;

/**
 * A trial between two epochs, in a file: Deeplearning4j's own model file, optimiser state included, with one more entry
 * that says which trial it belongs to.
 *
 * @param epochs how many epochs it has behind it
 */
record Checkpoint(TrialSpec spec, int epochs) {
    /** Of the entry that says whose checkpoint it is. */
    static final Form<Checkpoint> FORM = Form.first("checkpoint", Checkpoint.class);

    private static final String ENTRY = "depthbench.json";

    /** Writes beside the target and moves it into place, so that an older checkpoint survives a failure. */
    void write(MultiLayerNetwork network, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            ModelSerializer.writeModel(network, part.toFile(), true);
            try (FileSystem zip = FileSystems.newFileSystem(part)) {
                Files.writeString(zip.getPath(ENTRY), FORM.text(this));
            }
            SafeFile.move(part, file);
        } catch (IOException e) {
            throw new TrialException("The checkpoint %s could not be written: %s.".formatted(file, e.getMessage()), e);
        } finally {
            deleteQuietly(part);
        }
    }

    /** Reads what a checkpoint says of itself, and refuses one of another trial. */
    static Checkpoint read(Path file, TrialSpec expected) {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Checkpoint checkpoint = FORM.read(Files.readString(zip.getPath(ENTRY)));
            if (!checkpoint.spec().equals(expected)) {
                throw new TrialException("The checkpoint %s belongs to another trial.".formatted(file), null);
            }
            return checkpoint;
        } catch (IOException | DepthbenchException e) {
            throw unreadable(file, e);
        }
    }

    static MultiLayerNetwork network(Path file) {
        try {
            return ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static TrialException unreadable(Path file, Exception e) {
        return new TrialException("The checkpoint %s cannot be read: it is missing or damaged.".formatted(file), e);
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Only a left-over beside the checkpoint; the next write replaces it.
        }
    }
}
