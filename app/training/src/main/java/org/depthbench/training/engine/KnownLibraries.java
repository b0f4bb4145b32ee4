package org.depthbench.training.engine;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.ClassProperties;
import org.bytedeco.javacpp.Loader;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries that were unpacked into JavaCPP's cache, so that a worker loads them without looking for them. JavaCPP
 * looks for each under every name that some system might give it, in every package and every jar, and that is a third of a
 * worker's start. What it found, or what the built program brought packed, is written down beside what was unpacked, and holds
 * for the class path it was found with. Where a graphics card may bring libraries of its own, nothing is written down.
 */
final class KnownLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(KnownLibraries.class);

    /** Who needs libraries; ND4J is the first to load its own, which others need too. */
    enum User {
        ND4J,
        ONE_DNN,
        JNA
    }

    private static final String LOOK_FOR_LIBRARIES = "org.bytedeco.javacpp.loadlibraries";

    /**
     * One library.
     *
     * @param user who needs it first
     * @param name as JavaCPP calls it, such as {@code openblas@.0}
     * @param bytes its size, and {@code modified} its time in milliseconds, by which a damaged file is known
     */
    record Library(User user, String name, Path file, long bytes, long modified) {
        private static final String SEPARATOR = "\t";

        static Library of(User user, String name, Path file) throws IOException {
            return new Library(
                    user,
                    name,
                    file,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        }

        /** @throws IllegalArgumentException when the line is none that {@link #line} wrote */
        static Library parse(String line) {
            String[] parts = line.split(SEPARATOR, -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("Not a library: " + line);
            }
            return new Library(
                    User.valueOf(parts[0]),
                    parts[1],
                    Path.of(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]));
        }

        String line() {
            return String.join(
                    SEPARATOR, user.name(), name, file.toString(), Long.toString(bytes), Long.toString(modified));
        }

        private boolean unchanged() throws IOException {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes
                    && Files.getLastModifiedTime(file).toMillis() == modified;
        }
    }

    private final Path folder;
    private final Path list;
    private final List<File> entries;

    /**
     * @param folder where the list is kept
     * @param classPath where the libraries come from: the names of its entries, and their sizes and times, or what is in it if it
     *     is a single jar, since that names all the others, and a build may give all its files the same time
     */
    KnownLibraries(Path folder, String classPath) {
        this.folder = folder;
        this.entries = Arrays.stream(classPath.split(File.pathSeparator))
                .map(File::new)
                .toList();
        this.list = folder.resolve("depthbench-" + Integer.toHexString(names().hashCode()) + ".libraries");
    }

    private String names() {
        return entries.stream().map(File::getName).collect(Collectors.joining(" "));
    }

    private String origin() throws IOException {
        return entries.size() == 1 && entries.get(0).isFile()
                ? names() + "@" + checksum(entries.get(0).toPath())
                : entries.stream()
                        .map(entry -> entry.getName() + "@" + entry.lastModified() + "/" + entry.length())
                        .collect(Collectors.joining(" "));
    }

    private static long checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }

    /** Those of this process. */
    static KnownLibraries ofThisProcess() {
        return new KnownLibraries(folder(), System.getProperty("java.class.path", ""));
    }

    /** Where JavaCPP unpacks to; to be asked for it, it would first look for a library of its own. */
    private static Path folder() {
        String told = System.getProperty("org.bytedeco.javacpp.cachedir");
        return told == null ? Path.of(System.getProperty("user.home", ""), ".javacpp", "cache") : Path.of(told);
    }

    /**
     * Loads those of one user, if they are known or the program brings them packed; else JavaCPP will look for each when it is
     * needed.
     *
     * @return whether it did
     * @throws DepthbenchException with a sentence when they cannot be unpacked
     */
    boolean load(User user) {
        List<Library> libraries =
                known().stream().filter(library -> library.user() == user).toList();
        if (libraries.isEmpty()) {
            return false;
        }
        // Said before the first is loaded: with it JavaCPP's own classes are, which else begin to look.
        System.setProperty(LOOK_FOR_LIBRARIES, "false");
        try {
            libraries.forEach(library -> System.load(library.file().toString()));
            return true;
        } catch (UnsatisfiedLinkError e) {
            LOG.info("A library that was kept cannot be loaded, so it is looked for: {}", e.getMessage());
            System.clearProperty(LOOK_FOR_LIBRARIES);
            return false;
        }
    }

    private List<Library> known() {
        List<Library> known = read();
        PackedLibraries packed = PackedLibraries.beside(entries.get(0));
        return known.isEmpty() && packed.exist() ? unpacked(packed) : known;
    }

    /** What begins beside this process waits until all are unpacked. */
    private List<Library> unpacked(PackedLibraries packed) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("depthbench.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.debug("Unpacks alone: {}", lock);
                List<Library> byAnother = read();
                if (!byAnother.isEmpty()) {
                    return byAnother;
                }
                List<Library> libraries = new ArrayList<>(packed.unpack(folder));
                libraries.addAll(ofJna());
                keep(libraries);
                return libraries;
            }
        } catch (IOException e) {
            throw new DepthbenchException(
                    "The native libraries cannot be unpacked into %s, which takes 0.5 GB: %s. Make room, or set DEPTHBENCH_LIBRARIES to another folder."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** The file of one library, if it is known. */
    Optional<Path> file(String name) {
        return read().stream()
                .filter(library -> library.name().equals(name))
                .map(Library::file)
                .findFirst();
    }

    /** The libraries in the order in which they can be loaded; empty when they are not known or no longer what they were. */
    List<Library> read() {
        try {
            if (!Files.isReadable(list)) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(list);
            if (lines.isEmpty() || !lines.get(0).equals(origin())) {
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

    /** Writes down what JavaCPP has found. */
    void keep() {
        LOG.debug("Looked for, oneDNN too: {}", OneDnn.available());
        try {
            keep(loaded());
        } catch (IOException e) {
            LOG.info("Native libraries have gone: {}", e.getMessage());
        }
    }

    /** Writes these down, in this order. */
    void keep(List<Library> libraries) throws IOException {
        String lines = Stream.concat(Stream.of(origin()), libraries.stream().map(Library::line))
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
        libraries.addAll(loaded(User.ND4J, names(Nd4jCpu.class), files));
        libraries.addAll(loaded(User.ONE_DNN, names(dnnl.class), files));
        libraries.addAll(ofJna());
        return libraries;
    }

    private static List<Library> ofJna() throws IOException {
        Optional<Path> jna = JnaLibrary.unpacked();
        return jna.isPresent() ? List.of(Library.of(User.JNA, JnaLibrary.NAME, jna.get())) : List.of();
    }

    /** Takes those of these names from the files by name: what one user has loaded, another need not. */
    private static List<Library> loaded(User user, Set<String> names, Map<String, String> files) throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (String name : names) {
            String file = files.remove(name);
            if (file != null && Path.of(file).isAbsolute()) {
                libraries.add(Library.of(user, name, Path.of(file)));
            }
        }
        return libraries;
    }

    private static Set<String> names(Class<?> user) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        addWithParents(classes, user);
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
