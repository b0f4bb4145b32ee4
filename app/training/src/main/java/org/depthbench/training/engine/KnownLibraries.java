package org.depthbench.training.engine;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.ClassProperties;
import org.bytedeco.javacpp.Loader;
import org.depthbench.comparison.spec.DepthbenchException;
import org.depthbench.comparison.spec.SafeFile;
import org.depthbench.training.fused.memory.OneDnn;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries that JavaCPP unpacked into its cache, so that a worker loads them without looking for them. JavaCPP
 * looks for each under every name that some system might give it, in every package and every jar, and that is a third of a
 * worker's start. What it found is written down beside what it unpacked, and holds for the class path it was found with.
 */
final class KnownLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(KnownLibraries.class);
    private static final List<Class<?>> USERS = List.of(Nd4jCpu.class, dnnl.class);
    private static final String LOOK_FOR_LIBRARIES = "org.bytedeco.javacpp.loadlibraries";

    /**
     * One library.
     *
     * @param name as JavaCPP calls it, such as {@code openblas@.0}
     * @param bytes its size, and {@code modified} its time in milliseconds, by which a damaged file is known
     */
    record Library(String name, Path file, long bytes, long modified) {
        private static final String SEPARATOR = "\t";

        static Library of(String name, Path file) throws IOException {
            return new Library(
                    name,
                    file,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        }

        /** @throws IllegalArgumentException when the line is none that {@link #line} wrote */
        static Library parse(String line) {
            String[] parts = line.split(SEPARATOR, -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("Not a library: " + line);
            }
            return new Library(parts[0], Path.of(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        }

        String line() {
            return String.join(SEPARATOR, name, file.toString(), Long.toString(bytes), Long.toString(modified));
        }

        private boolean unchanged() throws IOException {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes
                    && Files.getLastModifiedTime(file).toMillis() == modified;
        }
    }

    private final Path list;
    private final String origin;

    /**
     * @param folder where the list is kept
     * @param classPath where the libraries come from: the names of its entries, and the times at which they were written,
     *     since one of them may be a jar that names all the others
     */
    KnownLibraries(Path folder, String classPath) {
        List<File> entries = Arrays.stream(classPath.split(File.pathSeparator))
                .map(File::new)
                .toList();
        String names = entries.stream().map(File::getName).collect(Collectors.joining(" "));
        this.list = folder.resolve("depthbench-" + Integer.toHexString(names.hashCode()) + ".libraries");
        this.origin = entries.stream()
                .map(entry -> entry.getName() + "@" + entry.lastModified())
                .collect(Collectors.joining(" "));
    }

    /** Those of this process. */
    static KnownLibraries ofThisProcess() throws IOException {
        return new KnownLibraries(Loader.getCacheDir().toPath(), System.getProperty("java.class.path", ""));
    }

    /** Loads them, if they are known; else JavaCPP will look for each when it is needed. */
    void load() {
        List<Library> libraries = read();
        try {
            for (Library library : libraries) {
                URL[] place = {library.file().toUri().toURL()};
                LOG.debug("{} from {}", library.name(), Loader.loadLibrary(Loader.class, place, library.name()));
            }
        } catch (MalformedURLException | UnsatisfiedLinkError e) {
            LOG.info("A library that was kept cannot be loaded, so it is looked for: {}", e.getMessage());
            return;
        }
        if (!libraries.isEmpty()) {
            System.setProperty(LOOK_FOR_LIBRARIES, "false");
        }
    }

    /** The libraries in the order in which they can be loaded; empty when they are not known or no longer what they were. */
    List<Library> read() {
        try {
            if (!Files.isReadable(list)) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(list);
            if (lines.isEmpty() || !lines.get(0).equals(origin)) {
                return List.of();
            }
            List<Library> libraries = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                Library library = Library.parse(line);
                if (!library.unchanged()) {
                    return List.of();
                }
                libraries.add(library);
            }
            return libraries;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The list of native libraries cannot be read, so they are looked for: {}", e.getMessage());
            return List.of();
        }
    }

    /** Writes down what JavaCPP has found, unless it did not have to look. */
    void keep() {
        if (!Loader.isLoadLibraries()) {
            return;
        }
        LOG.debug("Looked for, oneDNN too: {}", OneDnn.available());
        try {
            keep(loaded());
        } catch (IOException e) {
            LOG.info("Native libraries have gone: {}", e.getMessage());
        }
    }

    /** Writes these down, in this order. */
    void keep(List<Library> libraries) {
        String lines = Stream.concat(Stream.of(origin), libraries.stream().map(Library::line))
                .collect(Collectors.joining("\n"));
        try {
            SafeFile.write(list, lines);
        } catch (DepthbenchException e) {
            LOG.info("The list of native libraries cannot be kept: {}", e.getMessage());
        }
    }

    /** What JavaCPP has loaded, in the order in which it does: first what others need. */
    static List<Library> loaded() throws IOException {
        Map<String, String> files = Loader.getLoadedLibraries();
        List<Library> libraries = new ArrayList<>();
        for (String name : names()) {
            String file = files.get(name);
            if (file != null && Path.of(file).isAbsolute()) {
                libraries.add(Library.of(name, Path.of(file)));
            }
        }
        return libraries;
    }

    private static Set<String> names() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        USERS.forEach(user -> addWithParents(classes, user));
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each : classes) {
            ClassProperties properties = properties(each);
            for (String kind : List.of("platform.preload", "platform.link", "platform.library")) {
                properties.get(kind).stream()
                        // What follows the number sign is the name that the library gets when it is unpacked.
                        .map(name -> name.substring(name.lastIndexOf('#') + 1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static void addWithParents(Set<Class<?>> classes, Class<?> user) {
        var parents = properties(user).getInheritedClasses();
        if (parents != null) {
            for (Class<?> parent : parents) {
                addWithParents(classes, parent);
            }
        }
        classes.add(user);
    }

    private static ClassProperties properties(Class<?> user) {
        return Loader.loadProperties(user, Loader.loadProperties(), true);
    }
}
