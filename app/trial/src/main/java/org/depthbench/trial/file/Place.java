package org.depthbench.trial.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what is written to a file goes, its symbolic links followed.
 *
 * @param path absolute, and no symbolic link
 * @param straight whether it is written into, as a device, a FIFO and an open file are, rather than replaced
 */
record Place(Path path, boolean straight) {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Pattern OPEN_FILE =
            Pattern.compile("/dev/(?:fd/(\\d+)|(stdout)|(stderr))|/proc/(?:self|thread-self)/fd/(\\d+)");

    /**
     * Where a file is.
     *
     * @throws IOException when its name cannot be one of a file
     */
    static Place of(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; links <= MOST_LINKS; links++) {
            if (OPEN_FILE.matcher(at.toString()).matches()) {
                return new Place(at, true);
            }
            if (!Files.isSymbolicLink(at)) {
                return new Place(at, special(at));
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemException(file.toString(), null, "its symbolic links lead to no file");
    }

    private static boolean special(Path path) throws IOException {
        try {
            BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
            return there.isOther();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Opens what is written into; closing it leaves this process's own streams open. */
    OutputStream open() throws IOException {
        Matcher name = OPEN_FILE.matcher(path.toString());
        if (name.matches()) {
            String number = name.group(1) == null ? String.valueOf(name.group(4)) : name.group(1);
            if (name.group(2) != null || number.equals("1")) {
                return new OwnStream(FileDescriptor.out);
            }
            if (name.group(3) != null || number.equals("2")) {
                return new OwnStream(FileDescriptor.err);
            }
        }
        // Whatever an open file already holds stays.
        return Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** The permissions of a file that is there, where the system knows such; else none. */
    Set<PosixFilePermission> permissions() throws IOException {
        return Files.exists(path) && Files.getFileStore(path).supportsFileAttributeView("posix")
                ? Files.getPosixFilePermissions(path)
                : Set.of();
    }

    private static final class OwnStream extends FileOutputStream {
        OwnStream(FileDescriptor stream) {
            super(stream);
        }

        @Override
        public void close() {
            // Others write to it as well.
        }
    }
}
