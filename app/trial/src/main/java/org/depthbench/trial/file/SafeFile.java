package org.depthbench.trial.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes whole files: beside the target first, then moved into its place. */
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
        Path target = file.toAbsolutePath();
        try {
            Path part = part(target);
            try {
                Files.write(part, bytes);
                move(part, target);
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
        Path target = file.toAbsolutePath();
        try {
            if (Files.isDirectory(target)) {
                throw new DepthbenchException("%s is a folder: name a file to write.".formatted(file));
            }
            Files.delete(Files.createFile(part(target)));
        } catch (IOException e) {
            throw unwritable(file, e);
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

    /** Not a temporary file of the Java platform: those can be read by nobody else, and so could the result. */
    private static Path part(Path target) {
        return folder(target).resolve(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    }

    private static Path folder(Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DepthbenchException("There is no folder %s to write into.".formatted(folder));
        }
        return folder;
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
