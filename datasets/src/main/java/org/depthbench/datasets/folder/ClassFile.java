package org.depthbench.datasets.folder;

import java.nio.file.Path;

/**
 * A file in the folder of a class.
 *
 * @param name its folder and name
 */
public record ClassFile(Path path, String name) {
    static ClassFile of(Path folder, Path path) {
        return new ClassFile(path, folder.relativize(path).toString().replace('\\', '/'));
    }
}
