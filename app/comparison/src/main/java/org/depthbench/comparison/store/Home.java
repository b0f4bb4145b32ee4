package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.harawata.appdirs.AppDirsFactory;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/**
 * The folder in which the program keeps what it made: the store of runs, checkpoints and logs.
 *
 * @param folder may not exist yet
 */
public record Home(Path folder) {
    /** The environment variable that names another folder. */
    public static final String VARIABLE = "DEPTHBENCH_HOME";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    /**
     * The folder that a person chose, or else the operating system's usual place for a program's data.
     *
     * @throws DepthbenchException with a sentence when what was chosen cannot be a folder
     */
    public static Home locate(Map<String, String> environment) {
        return new Home(Optional.ofNullable(environment.get(VARIABLE))
                .filter(chosen -> !chosen.isBlank())
                .map(Home::path)
                .orElseGet(() -> Path.of(AppDirsFactory.getInstance().getUserDataDir("depthbench", null, null))));
    }

    private static Path path(String chosen) {
        try {
            return Path.of(chosen);
        } catch (InvalidPathException e) {
            throw new DepthbenchException(
                    "%s must name a folder, was \"%s\": %s.".formatted(VARIABLE, chosen, e.getReason()), e);
        }
    }

    /** Makes the folder, unless it is there; for its owner alone where the system knows such permissions. */
    public void make() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            SafeFile.makeFolder(parent);
        }
        boolean posix = parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix");
        try {
            if (posix) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // Another program was quicker, or a file is in the way.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** The store's database. */
    public Path storeFile() {
        return folder.resolve("history.db");
    }

    /** Where fetched data is kept, unless the environment says another place. */
    public Path dataFolder() {
        return folder.resolve("data");
    }

    /** Where each trial saves itself. */
    public Path checkpointFolder() {
        return folder.resolve("checkpoints");
    }

    /** Where a trial saves itself. */
    public Path checkpoint(long trial) {
        return checkpointFolder().resolve(trial + ".checkpoint");
    }

    /** Where each program that is open holds a file locked, so that others see whether it lives. */
    Path lockFolder() {
        return folder.resolve("locks");
    }

    /** Where libraries are unpacked, unless the environment says another place. */
    public Path libraryFolder() {
        return folder.resolve("libraries");
    }

    /** Where logs are written. */
    public Path logFolder() {
        return folder.resolve("logs");
    }

    /** A log that nothing has written to yet, for what one worker prints. */
    public Path newLog(String worker) {
        return logFolder()
                .resolve("%s-%s.log"
                        .formatted(
                                worker.replace(' ', '-'),
                                UUID.randomUUID().toString().substring(0, 8)));
    }
}
