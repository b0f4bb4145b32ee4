package org.depthbench.datasets.folder;

import java.nio.file.Path;

/**
 * A file in the folder of a class.
 *
 * @param name its folder and name
 */
public record ClassFile(Path path, String name) {
    /** The name of its folder, which is that of its class. */
    public String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    static ClassFile of(Path folder, Path path) {
        return new ClassFile(path, folder.relativize(path).toString().replace('\\', '/'));
    }
}
