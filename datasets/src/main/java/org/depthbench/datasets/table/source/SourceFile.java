package org.depthbench.datasets.table.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file as it was when reading began; it is opened as often as it takes, and its bytes come unpacked. */
public final class SourceFile {
    private static final int AT_ONCE = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Path path;
    private final String name;
    private final long size;
    private final FileTime changed;
    private final boolean gzip;

    private SourceFile(Path path, String name, BasicFileAttributes attributes) throws IOException {
        this.path = path;
        this.name = name;
        this.size = attributes.size();
        this.changed = attributes.lastModifiedTime();
        try (InputStream in = Files.newInputStream(path)) {
            this.gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        }
    }

    /**
     * A file that there is.
     *
     * @throws UnreadableTable when there is none, it is a folder or a device, it is empty or may not be read
     */
    public static SourceFile of(Path path) throws UnreadableTable {
        Path last = path.getFileName();
        String name = Objects.toString(last, path.toString());
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableTable(name, "is a folder, not a file with a table.");
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableTable(name, "is no ordinary file: save what it gives in one first.");
            }
            if (attributes.size() == 0) {
                throw new UnreadableTable(name, "is empty: it has 0 bytes.");
            }
            return new SourceFile(path, name, attributes);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** What it is called, without its folder. */
    public String name() {
        return name;
    }

    /** How many bytes it has as it is stored. */
    public long size() {
        return size;
    }

    /** Whether it is packed by gzip. */
    public boolean gzip() {
        return gzip;
    }

    /** The first of its unpacked bytes, at most so many. */
    public byte[] beginning(int most) throws UnreadableTable {
        try (InputStream in = open(Monitor.NONE)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** All its bytes, unpacked; every failure is an {@link UnreadableTable}, also of a file that promises more than it should. */
    public InputStream open(Monitor monitor) throws UnreadableTable {
        try {
            CountedInput stored = new CountedInput(Files.newInputStream(path), size, monitor);
            if (!gzip) {
                return new BoundedInput(
                        name, new BufferedInputStream(stored, AT_ONCE), Long.MAX_VALUE, () -> Long.MAX_VALUE);
            }
            return new BoundedInput(
                    name,
                    new GZIPInputStream(stored, AT_ONCE),
                    Limits.MOST_UNPACKED_BYTES,
                    () -> Limits.unpackedOf(stored.count()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @throws UnreadableTable when it is no longer as it was when reading began */
    public void checkUnchanged() throws UnreadableTable {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() != size || !now.lastModifiedTime().equals(changed)) {
                throw new UnreadableTable(name, "was changed while it was read: read it again when it is whole.");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A failure of reading it, as a sentence. */
    public UnreadableTable unreadable(IOException failure) {
        return unreadable(name, failure);
    }

    static UnreadableTable unreadable(String name, IOException failure) {
        if (failure instanceof UnreadableTable told) {
            return told;
        }
        UnreadableTable unreadable = new UnreadableTable(name, why(failure));
        unreadable.initCause(failure);
        return unreadable;
    }

    private static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "is not there.";
        }
        if (failure instanceof AccessDeniedException) {
            return "may not be read by you.";
        }
        if (failure instanceof EOFException) {
            return "is packed and ends too early: it is damaged, fetch it again.";
        }
        if (failure instanceof ZipException) {
            return "is packed and damaged: fetch it again.";
        }
        return "cannot be read: %s.".formatted(failure.getMessage());
    }
}
