package org.depthbench.trial.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Writes whole files: beside the target first, then moved into its place, with the permissions of the one that was there. What a
 * symbolic link leads to is replaced, and not the link; devices, FIFOs and open files such as {@code /dev/fd/3} are written into.
 */
public final class SafeFile {
    private SafeFile() {}

    /**
     * Writes text as UTF-8.
     *
     * @throws DepthbenchException with a sentence when it cannot be written; a file that was there stays as it was
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes.
     *
     * @throws DepthbenchException with a sentence when they cannot be written; a file that was there stays as it was
     */
    public static void write(Path file, byte[] bytes) {
        try {
            Place place = Place.of(file);
            if (place.straight()) {
                try (OutputStream out = place.open()) {
                    out.write(bytes);
                }
                return;
            }
            Path part = begin(place);
            try {
                Files.write(part, bytes);
                move(part, place.path());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Sees to it, before long work begins, that a file can be written in the end.
     *
     * @throws DepthbenchException with a sentence when it cannot
     */
    public static void checkWritable(Path file) {
        try {
            Place place = Place.of(file);
            if (Files.isDirectory(place.path())) {
                throw new DepthbenchException("%s is a folder: name a file to write.".formatted(file));
            }
            if (place.straight() && !Files.exists(place.path())) {
                throw new FileSystemException(file.toString(), null, "it is not open");
            }
            if (Files.exists(place.path()) && !Files.isWritable(place.path())) {
                throw new AccessDeniedException(file.toString());
            }
            if (!place.straight()) {
                Files.delete(begin(place));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * A file by its kind's own name: with the first ending, unless it has one of them or is a folder, a device or the like.
     *
     * @param endings with their dots, such as {@code .png}
     */
    public static Path ended(Path file, String... endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(name::endsWith) || Files.isDirectory(file) || isStraight(file)
                ? file
                : file.resolveSibling(file.getFileName() + endings[0]);
    }

    private static boolean isStraight(Path file) {
        try {
            return Place.of(file).straight();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes a folder, unless there is one already or a symbolic link to one, and all that it lies in.
     *
     * @throws IOException when it cannot be made
     */
    public static void makeFolder(Path folder) throws IOException {
        // Java 17 takes a symbolic link to a folder for something in its way.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Moves a finished file into its place, over one that is there. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * An empty file beside the target, its name short because the target's may be as long as names can be. Not a temporary file of
     * the Java platform: those can be read by nobody else, and so could the result.
     */
    private static Path begin(Place place) throws IOException {
        Path folder = place.path().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DepthbenchException("There is no folder %s to write into.".formatted(folder));
        }
        Path part = Files.createFile(folder.resolve(".%s.part".formatted(UUID.randomUUID())));
        Set<PosixFilePermission> permissions = place.permissions();
        if (!permissions.isEmpty()) {
            Files.setPosixFilePermissions(part, permissions);
        }
        return part;
    }

    private static DepthbenchException unwritable(Path file, IOException e) {
        return new DepthbenchException("%s could not be written: %s.".formatted(file, reason(e)), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder takes no files";
        }
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(e.getMessage());
    }
}
