package org.depthbench.comparison.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.depthbench.trial.document.Form;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.document.JsonText;
import org.depthbench.trial.document.JsonTrouble;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.file.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A comparison kept in a {@code .depthbench} file: JSON in a numbered {@linkplain ComparisonForms form}. */
public final class ComparisonFile {
    /** What such a file's name ends with. */
    public static final String EXTENSION = ".depthbench";

    private static final long MOST_BYTES = 1_000_000;

    private ComparisonFile() {}

    /**
     * Reads a comparison.
     *
     * @throws DepthbenchException with a sentence when there is no such file or it cannot be trusted
     */
    public static ComparisonSpec read(Path file) {
        try {
            return ComparisonForms.FILE.read(tree(file)).comparison();
        } catch (Form.UnknownFormException e) {
            throw new DepthbenchException("%s cannot be opened: %s".formatted(file, e.getMessage()), e);
        } catch (JacksonException e) {
            throw new DepthbenchException("%s cannot be used: %s".formatted(file, JsonTrouble.sentence(e)), e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new DepthbenchException("%s is a folder, not a Depthbench comparison.".formatted(file));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new DepthbenchException(
                        "%s is larger than 1 MB and so not a Depthbench comparison.".formatted(file));
            }
            return JsonText.tree(TextFile.read(file));
        } catch (NoSuchFileException e) {
            throw new DepthbenchException("There is no file %s.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new DepthbenchException("%s may not be read by you.".formatted(file), e);
        } catch (TextFile.NotUtf8Exception e) {
            throw new DepthbenchException("%s is not a Depthbench comparison: %s.".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new DepthbenchException("%s could not be read: %s.".formatted(file, e.getMessage()), e);
        } catch (JsonText.BrokenException e) {
            throw new DepthbenchException("%s is not a Depthbench comparison: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Writes a comparison, so that the file is either the old or the new one, never half of it. */
    public static void write(ComparisonSpec comparison, Path file) {
        SafeFile.write(file, text(comparison));
    }

    /** What is written. */
    public static String text(ComparisonSpec comparison) {
        return Json.PRETTY.writeValueAsString(ComparisonForms.FILE.write(new ComparisonForms.Document(comparison)));
    }
}
