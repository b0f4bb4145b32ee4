package org.depthbench.comparison.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/**
 * Where a trial saves itself.
 *
 * @param path the file; neither it nor its folder need be there yet
 */
public record CheckpointFile(Path path) {
    /** Whether something was saved. */
    public boolean exists() {
        return Files.isRegularFile(path);
    }

    /**
     * Makes the folder that it is to be in.
     *
     * @throws DepthbenchException with a sentence when it cannot be made
     */
    void makeFolder() {
        Path folder = path.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                SafeFile.makeFolder(folder);
            }
        } catch (IOException e) {
            throw new DepthbenchException(
                    "No checkpoint is kept, because the folder %s cannot be made.".formatted(folder), e);
        }
    }
}
