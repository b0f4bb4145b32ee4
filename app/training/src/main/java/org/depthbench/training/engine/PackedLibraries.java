package org.depthbench.training.engine;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.depthbench.trial.file.SafeFile;

/**
 * The native libraries as the built program brings them: all in one file beside its jars. They are half a gibibyte, of which the
 * compression of jars leaves a quarter and this one a ninth, since it sees what is alike far apart. The file is a tar compressed
 * by Zstandard (RFC 8878); its entries stand in the order in which the libraries can be loaded, each named by who needs it, what
 * JavaCPP calls it, and its file.
 *
 * @param file where they are
 */
record PackedLibraries(Path file) {
    private static final String NAME = "native-libraries.tar.zst";

    /** The highest level at which half a gibibyte takes some seconds. */
    private static final int LEVEL = 6;

    /** Of how far back what is alike is seen: a power of two, in bytes. */
    private static final int WINDOW = 27;

    private static final int BUFFER = 1 << 20;

    /** Where the compression's own library is unpacked to, before it is loaded. */
    private static final String OWN_FOLDER = "ZstdTempFolder";

    /** Those beside a jar. */
    static PackedLibraries beside(File jar) {
        return new PackedLibraries(jar.getAbsoluteFile().toPath().resolveSibling(NAME));
    }

    /** Whether this program brings them so. */
    boolean exist() {
        return Files.isRegularFile(file);
    }

    /** Packs these. */
    void pack(List<KnownLibraries.Library> libraries) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(compressed(Files.newOutputStream(file)))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (KnownLibraries.Library library : libraries) {
                String name = library.file().getFileName().toString();
                TarArchiveEntry entry =
                        new TarArchiveEntry(String.join("/", library.user().name(), library.name(), name));
                entry.setSize(library.bytes());
                tar.putArchiveEntry(entry);
                Files.copy(library.file(), tar);
                tar.closeArchiveEntry();
            }
        }
    }

    private static OutputStream compressed(OutputStream out) throws IOException {
        return new ZstdOutputStream(new BufferedOutputStream(out, BUFFER), LEVEL)
                .setLong(WINDOW)
                .setChecksum(true)
                .setWorkers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Unpacks them into a folder of their own, which other packs leave alone; nobody else may do so at the same time.
     *
     * @param folder where that folder is made
     * @return the libraries in the order in which they can be loaded
     */
    List<KnownLibraries.Library> unpack(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("depthbench-" + Long.toHexString(checksum())));
        System.setProperty(OWN_FOLDER, own.toString());
        List<KnownLibraries.Library> libraries = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                TarArchiveInputStream tar = new TarArchiveInputStream(new ZstdInputStream(in).setLongMax(WINDOW))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String[] parts = entry.getName().split("/", -1);
                if (parts.length != 3) {
                    throw new IOException(file + " holds no library: " + entry.getName());
                }
                libraries.add(KnownLibraries.Library.of(
                        KnownLibraries.User.valueOf(parts[0]), parts[1], unpack(tar, own.resolve(parts[2]))));
            }
        }
        return libraries;
    }

    /** Another process may have the file open, and goes on with what it has. */
    private static Path unpack(InputStream in, Path library) throws IOException {
        // Always the same, so that nothing stays of who was killed.
        Path part = library.resolveSibling(library.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
            SafeFile.move(part, library);
            return library;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }
}
