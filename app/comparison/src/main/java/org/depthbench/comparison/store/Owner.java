package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.jspecify.annotations.Nullable;

/**
 * An open program, as others that use the same home know it: it holds a file locked, which the system lets go when it ends,
 * however it ends. Neither a clock that is set nor a process number that is used again can make a living one look dead.
 */
final class Owner implements AutoCloseable {
    private static final String SUFFIX = ".lock";
    private static final String NUMBERED = "-number-";

    private final int number;
    private final String token;
    private final Path file;
    private final FileChannel channel;

    private Owner(Home home) throws IOException {
        Path folder = home.lockFolder();
        SafeFile.makeFolder(folder);
        number = free(home);
        token = UUID.randomUUID() + NUMBERED + number;
        file = folder.resolve(token + SUFFIX);
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock unused = channel.lock();
    }

    /**
     * This program.
     *
     * @throws DepthbenchException with a sentence when the home cannot be written
     */
    static Owner of(Home home) {
        try {
            return new Owner(home);
        } catch (IOException e) {
            throw new DepthbenchException(
                    "The folder %s cannot be written: set %s to a folder that you may write."
                            .formatted(home.folder(), Home.VARIABLE),
                    e);
        }
    }

    /** The least number that no other open program has. */
    private static int free(Home home) throws IOException {
        Set<Integer> taken = new HashSet<>();
        try (Stream<Path> files = Files.list(home.lockFolder())) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX) && name.contains(NUMBERED))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(other -> alive(home, other))
                    .forEach(other -> taken.add(numberOf(other)));
        }
        int least = 1;
        while (taken.contains(least)) {
            least++;
        }
        return least;
    }

    private static int numberOf(String token) {
        String digits = token.substring(token.lastIndexOf(NUMBERED) + NUMBERED.length());
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    /** Its number among the programs that have the home open, from 1; two that are open have different ones. */
    int number() {
        return number;
    }

    /** By what it is known. */
    String token() {
        return token;
    }

    /** Whether the program of a token is still open; what a dead one has left is taken away. */
    static boolean alive(Home home, @Nullable String token) {
        if (token == null) {
            return false;
        }
        Path file = home.lockFolder().resolve(token + SUFFIX);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return true;
            }
            lock.release();
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // Whoever may not be asked is let live.
            return true;
        }
        deleteQuietly(file);
        return false;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system lets go of it in any case.
        }
        deleteQuietly(file);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file of no bytes is left.
        }
    }
}
