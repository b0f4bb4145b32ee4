package org.depthbench.datasets.look;

import java.io.IOException;
import java.nio.file.Path;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.picture.ArraysLook;
import org.depthbench.datasets.picture.PictureArrays;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.picture.PictureLook;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.sound.SoundLook;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.text.TextFolder;
import org.depthbench.datasets.text.TextLook;

/** What a look at somebody's own file or folder has shown. */
public sealed interface OwnLook {
    /** What it is. */
    OwnFile file();

    /** Of a table. */
    record Table(OwnFile.Table file, Look look) implements OwnLook {}

    /** Of arrays of pictures. */
    record Arrays(OwnFile.Arrays file, ArraysLook look) implements OwnLook {}

    /** Of a folder of pictures. */
    record Pictures(OwnFile.Pictures file, PictureLook look) implements OwnLook {}

    /** Of a folder of recordings. */
    record Sounds(OwnFile.Sounds file, SoundLook look) implements OwnLook {}

    /** Of a folder of texts. */
    record Texts(OwnFile.Texts file, TextLook look) implements OwnLook {}

    /** Tells what a file or folder is, and looks at it; at the first sheet of a workbook. */
    static OwnLook of(Path path, Monitor monitor) throws IOException {
        return of(path, "", monitor);
    }

    /**
     * Tells what a file or folder is, and looks at it.
     *
     * @param sheet the name of the sheet of a workbook; empty for the first with rows
     * @param monitor told how far it is; may cancel
     * @throws IOException with a sentence when it cannot be read
     */
    static OwnLook of(Path path, String sheet, Monitor monitor) throws IOException {
        OwnFile file = OwnFile.of(path);
        if (!sheet.isEmpty() && !(file instanceof OwnFile.Table)) {
            throw new UnreadableFiles(
                    "%s is no workbook, so it has no sheet \"%s\".".formatted(path.getFileName(), sheet));
        }
        if (file instanceof OwnFile.Arrays arrays) {
            return new Arrays(arrays, PictureArrays.look(path, monitor));
        }
        if (file instanceof OwnFile.Pictures pictures) {
            return new Pictures(pictures, PictureFolder.look(pictures.path(), monitor));
        }
        if (file instanceof OwnFile.Sounds sounds) {
            return new Sounds(sounds, SoundFolder.look(sounds.path(), monitor));
        }
        if (file instanceof OwnFile.Texts texts) {
            return new Texts(texts, TextFolder.look(texts.path(), monitor));
        }
        return new Table((OwnFile.Table) file, TableFile.look(path, sheet, monitor));
    }
}
