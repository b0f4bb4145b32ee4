package org.depthbench.comparison.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one folder in which JavaCPP, JavaFX, JNA and SQLite unpack what the operating system has to load: each would else choose a
 * place of its own, and some leave a file there whenever a process is killed. Each set of libraries has a folder of its own in it.
 */
public final class UnpackedLibraries {
    /** The environment variable that names another folder, which several homes may share. */
    public static final String VARIABLE = "DEPTHBENCH_LIBRARIES";

    /** The system property by which JavaCPP, and a worker, are told. */
    public static final String JAVACPP = "org.bytedeco.javacpp.cachedir";

    /** The system property by which SQLite's driver is told. */
    public static final String SQLITE = "org.sqlite.tmpdir";

    private static final String JAVAFX = "javafx.cachedir";
    private static final String JNA = "jna.tmpdir";
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path all;
    private final Path mine;

    private UnpackedLibraries(Path all, Path mine) {
        this.all = all;
        this.mine = mine;
    }

    /**
     * Those of a program.
     *
     * @param folder where those of all versions are, unless the environment names another
     * @param classPath its libraries; another set has another folder
     */
    public static UnpackedLibraries of(Path folder, Map<String, String> environment, String classPath) {
        Path all = Optional.ofNullable(environment.get(VARIABLE))
                .filter(chosen -> !chosen.isBlank())
                .map(Path::of)
                .orElse(folder)
                .toAbsolutePath();
        CRC32C digest = new CRC32C();
        Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(each -> String.valueOf(Path.of(each).getFileName()))
                .sorted()
                .forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
        return new UnpackedLibraries(all, all.resolve("%08x".formatted(digest.getValue())));
    }

    /** Those that this process was told to use; empty when each chooses for itself. */
    public static Optional<Path> used() {
        return Optional.ofNullable(System.getProperty(JAVACPP)).map(Path::of).map(Path::getParent);
    }

    /**
     * Has everything that is loaded from now on unpack here, and takes away what no version has used for a month. Where nothing can
     * be written, libraries choose for themselves.
     */
    public void use() {
        try {
            Files.createDirectories(mine);
            Files.setLastModifiedTime(mine, FileTime.from(Instant.now()));
        } catch (IOException e) {
            return;
        }
        System.setProperty(JAVACPP, mine.resolve("javacpp").toString());
        System.setProperty(JAVAFX, mine.resolve("javafx").toString());
        System.setProperty(JNA, mine.resolve("jna").toString());
        System.setProperty(SQLITE, mine.resolve("sqlite").toString());
        sweep(all, each -> !each.equals(mine) && older(each, UNUSED));
        // A process that is killed leaves what JNA had unpacked for it alone.
        sweep(mine.resolve("jna"), each -> older(each, LEFT_BEHIND));
    }

    private static void sweep(Path folder, Predicate<Path> needless) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(needless).forEach(UnpackedLibraries::delete);
        } catch (IOException | UncheckedIOException e) {
            LoggerFactory.getLogger(UnpackedLibraries.class).info("{} is not swept: {}", folder, e.getMessage());
        }
    }

    private static void delete(Path needless) {
        Logger log = LoggerFactory.getLogger(UnpackedLibraries.class);
        try (Stream<Path> files = Files.walk(needless)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
            log.info("{} was needed by no version any more", needless);
        } catch (IOException e) {
            log.info("{} is left: {}", needless, e.getMessage());
        }
    }

    private static boolean older(Path file, Duration age) {
        return file.toFile().lastModified() < Instant.now().minus(age).toEpochMilli();
    }

    /** How much a folder holds, in bytes. */
    public static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
