package org.depthbench.datasets.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Takes content out of an archive, entry by entry as it is read. Nothing is written but into the given place, under names of letters,
 * digits, dots, hyphens and underscores; and never more than the content has, whatever the archive claims.
 */
final class Unpacking {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** Of an archive, so many times as many bytes are looked through as its content has. */
    private static final int GENEROSITY = 20;

    private static final long LEAST_LOOKED_THROUGH = 1 << 20;

    private Unpacking() {}

    /**
     * Puts content into an empty folder.
     *
     * @throws IOException with a few words when the archive is damaged or does not have it
     */
    static void unpack(Path archive, Carrier.Packing packing, Content content, Path into) throws IOException {
        long most = Math.max(LEAST_LOOKED_THROUGH, GENEROSITY * content.bytes());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive));
                ArchiveInputStream<?> entries = open(bytes, packing, most)) {
            if (content instanceof Content.Folder folder) {
                Files.createDirectory(into.resolve(folder.name()));
                copyAll(entries, folder, into.resolve(folder.name()));
            } else {
                copyOne(entries, content, into);
            }
        }
    }

    private static ArchiveInputStream<?> open(InputStream bytes, Carrier.Packing packing, long most)
            throws IOException {
        return switch (packing) {
            case ZIP -> new ZipArchiveInputStream(bytes);
            case TAR_GZ ->
                new TarArchiveInputStream(BoundedInputStream.builder()
                        .setInputStream(new GZIPInputStream(bytes))
                        .setMaxCount(most)
                        .get());
            case NONE -> throw new IllegalArgumentException("What is not packed needs no unpacking.");
        };
    }

    private static void copyOne(ArchiveInputStream<?> entries, Content content, Path into) throws IOException {
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (!entry.isDirectory() && name(entry).equals(content.name())) {
                copy(entries, into.resolve(content.name()), content.bytes());
                return;
            }
        }
        throw new IOException("there is no %s in it".formatted(content.name()));
    }

    private static void copyAll(ArchiveInputStream<?> entries, Content.Folder folder, Path into) throws IOException {
        long left = folder.bytes();
        int files = 0;
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = name(entry);
            if (!entry.isDirectory()
                    && parent(entry).equals(folder.name())
                    && PLAIN_NAME.matcher(name).matches()) {
                if (++files > folder.files()) {
                    throw new IOException("there are more than %d files in it".formatted(folder.files()));
                }
                left -= copy(entries, into.resolve(name), left);
            }
        }
    }

    private static long copy(InputStream in, Path to, long most) throws IOException {
        InputStream bounded = BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(most)
                .setPropagateClose(false)
                .get();
        long copied = Files.copy(bounded, to);
        if (IOUtils.read(in, new byte[1]) > 0) {
            throw new IOException("what is in it is too large");
        }
        return copied;
    }

    private static String name(ArchiveEntry entry) {
        String[] path = entry.getName().split("/", -1);
        return path[path.length - 1];
    }

    private static String parent(ArchiveEntry entry) {
        String[] path = entry.getName().split("/", -1);
        return path.length < 2 ? "" : path[path.length - 2];
    }
}
