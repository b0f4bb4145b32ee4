package org.depthbench.comparison.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.comparison.machine.UnpackedLibraries;
import org.depthbench.trial.file.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite's own library, unpacked once; its driver unpacks it for each process anew, and a process that is killed leaves it. */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /** Tells the driver where it is, unless that has to choose for itself. */
    static synchronized void keep() {
        String folder = System.getProperty(UnpackedLibraries.SQLITE);
        if (folder == null || System.getProperty(PLACE) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path file = Path.of(folder, name);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, file);
            }
            System.setProperty(PLACE, folder);
        } catch (IOException e) {
            LOG.info("SQLite's library is not kept: {}", e.getMessage());
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "unpacking", ".part");
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is none for this system");
            }
            Files.write(part, in.readAllBytes());
            SafeFile.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
