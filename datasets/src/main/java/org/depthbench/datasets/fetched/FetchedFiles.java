package org.depthbench.datasets.fetched;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;

/** The files of one publication, in the order in which it names them, each seen to be what was published. */
record FetchedFiles(Publication publication, DataFolder folder) {
    private static final int UNPACKED_AT_ONCE = 1 << 16;

    /** The place of one. */
    Path at(int place) {
        return folder.checked(publication, publication.files().get(place));
    }

    /** What is in one that is packed by gzip. */
    InputStream unpacked(int place) throws IOException {
        InputStream bytes = Files.newInputStream(at(place));
        try {
            return new BufferedInputStream(new GZIPInputStream(bytes, UNPACKED_AT_ONCE));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
