package org.depthbench.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/**
 * A file that a person names to be written; {@code -} is standard output, which then has that text alone.
 *
 * @param path as it was typed
 */
public record OutputFile(Path path) {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    /** A file in a folder. */
    public static OutputFile in(Path folder, String name) {
        return new OutputFile(folder.resolve(name));
    }

    /** Whether it is standard output. */
    public boolean standardOutput() {
        return path.equals(STANDARD_OUTPUT);
    }

    /** With its kind's own ending where it has none. */
    public OutputFile ended(String ending) {
        return standardOutput() ? this : new OutputFile(SafeFile.ended(path, ending));
    }

    /**
     * Sees to it, before long work begins, that it can be written in the end.
     *
     * @throws DepthbenchException with a sentence when it cannot
     */
    public void check() {
        if (!standardOutput()) {
            SafeFile.checkWritable(path);
        }
    }

    /**
     * Sees to it that these files can be written into a folder, which is made.
     *
     * @throws DepthbenchException with a sentence when they cannot
     */
    public static void check(Path folder, String... names) {
        try {
            SafeFile.makeFolder(folder);
        } catch (IOException e) {
            throw new DepthbenchException("The folder %s for the report cannot be made.".formatted(folder), e);
        }
        for (String name : names) {
            in(folder, name).check();
        }
    }

    /**
     * Writes text and says so; tells why when it could not be written after all.
     *
     * @param what it is called, such as {@code Report}
     */
    public boolean write(Terminal terminal, String what, Supplier<String> text) {
        if (standardOutput()) {
            terminal.output().println(text.get());
            return true;
        }
        return writeBytes(terminal, what, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Likewise, of what is no text. */
    public boolean writeBytes(Terminal terminal, String what, Supplier<byte[]> bytes) {
        try {
            SafeFile.write(path, bytes.get());
            terminal.note(what + ": " + path);
            return true;
        } catch (DepthbenchException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return false;
        }
    }
}
