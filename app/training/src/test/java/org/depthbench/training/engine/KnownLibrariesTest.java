package org.depthbench.training.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownLibrariesTest {
    private static final String JARS =
            String.join(File.pathSeparator, "/home/lib/one-1.0.jar", "/home/lib/two-2.0.jar");

    @TempDir
    private Path folder;

    @Test
    void areFoundAgainInTheOrderInWhichTheyCanBeLoaded() throws IOException {
        KnownLibraries libraries = kept(library("first", "1"), library("second", "22"));

        assertEquals(
                List.of("first", "second"),
                libraries.read().stream().map(KnownLibraries.Library::name).toList());
        assertEquals(2, libraries.read().get(1).bytes());
    }

    @Test
    void areThoseOfTheJarsWhereverTheseLie() throws IOException {
        kept(library("first", "1"));

        assertEquals(
                1,
                new KnownLibraries(folder, JARS.replace("/home", "/moved"))
                        .read()
                        .size());
        assertEquals(List.of(), new KnownLibraries(folder, JARS.replace("2.0", "2.1")).read());
    }

    @Test
    void areLookedForAgainWhenTheJarThatNamesAllOthersNamesOtherOnes() throws IOException {
        FileTime builds = FileTime.fromMillis(1_795_392_000_000L);
        Path jar = Files.writeString(folder.resolve("names-all-others.jar"), "nd4j-native");
        Files.setLastModifiedTime(jar, builds);
        new KnownLibraries(folder, jar.toString()).keep(List.of(library("first", "1")));
        assertEquals(1, new KnownLibraries(folder, jar.toString()).read().size());

        Files.writeString(jar, "nd4j-cuda-x");
        Files.setLastModifiedTime(jar, builds);
        assertEquals(List.of(), new KnownLibraries(folder, jar.toString()).read());
    }

    @Test
    void areLookedForAgainWhenOneOfManyJarsIsAnotherOne() throws IOException {
        Path jar = Files.writeString(folder.resolve("one.jar"), "1");
        String jars = jar + File.pathSeparator + "two.jar";
        new KnownLibraries(folder, jars).keep(List.of(library("first", "1")));
        assertEquals(1, new KnownLibraries(folder, jars).read().size());

        Files.writeString(jar, "22");
        assertEquals(List.of(), new KnownLibraries(folder, jars).read());
    }

    @Test
    void oneIsFoundByItsName() throws IOException {
        KnownLibraries libraries = kept(library("first", "1"), library("second", "22"));

        assertEquals(Optional.of(folder.resolve("second.so")), libraries.file("second"));
        assertEquals(Optional.empty(), libraries.file("third"));
    }

    @Test
    void areNotLoadedForAnyoneElse() throws IOException {
        assertFalse(kept(library("first", "1")).load(KnownLibraries.User.ONE_DNN));
    }

    @Test
    void areLookedForAgainWhenOneIsNoLongerWhatItWas() throws IOException {
        KnownLibraries.Library first = library("first", "1");
        KnownLibraries libraries = kept(first, library("second", "22"));

        FileTime time = Files.getLastModifiedTime(first.file());
        Files.writeString(first.file(), "half");
        Files.setLastModifiedTime(first.file(), time);
        assertEquals(List.of(), libraries.read());

        Files.delete(first.file());
        assertEquals(List.of(), libraries.read());
    }

    @Test
    void areLookedForWhenTheListIsDamaged() throws IOException {
        KnownLibraries libraries = kept(library("first", "1"));
        Path list = list();
        List<String> lines = Files.readAllLines(list);

        for (String damaged : List.of(
                "", "nonsense", "ND4J\tname\t/a/b\tmany\t0", "ND4J\tname\t/nowhere\t1", "NOBODY\tname\t/a/b\t0\t0")) {
            Files.write(list, List.of(lines.get(0), damaged));
            assertEquals(List.of(), libraries.read(), damaged);
        }
        Files.write(list, List.of());
        assertEquals(List.of(), libraries.read());
    }

    @Test
    void ofThisProcessBeginWithWhatOthersNeed() throws IOException {
        Engine.load();

        List<String> names = KnownLibraries.ofThisProcess().read().stream()
                .map(KnownLibraries.Library::name)
                .toList();
        assertTrue(names.indexOf("jnijavacpp") == 0, names.toString());
        assertTrue(names.indexOf("openblas@.0") < names.indexOf("nd4jcpu"), names.toString());
        assertTrue(names.indexOf("nd4jcpu") < names.indexOf("jnind4jcpu"), names.toString());
    }

    private KnownLibraries kept(KnownLibraries.Library... libraries) throws IOException {
        KnownLibraries known = new KnownLibraries(folder, JARS);
        known.keep(List.of(libraries));
        return known;
    }

    private KnownLibraries.Library library(String name, String content) throws IOException {
        return KnownLibraries.Library.of(
                KnownLibraries.User.ND4J, name, Files.writeString(folder.resolve(name + ".so"), content));
    }

    private Path list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".libraries"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
