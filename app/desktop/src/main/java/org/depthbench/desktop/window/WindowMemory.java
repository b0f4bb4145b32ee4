package org.depthbench.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.trial.document.Form;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.document.JsonText;
import org.depthbench.trial.document.JsonTrouble;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.file.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is remembered of the window between two starts.
 *
 * @param theme the theme's word
 * @param language of its texts, such as {@code en}
 * @param width of its content, logical pixels
 * @param height of its content, logical pixels
 */
public record WindowMemory(String theme, String language, double width, double height) {
    /** Of {@code window.json}; form 1 was the same without its number. */
    static final Form<WindowMemory> FORM = new Form<>("window", WindowMemory.class, List.of(UnaryOperator.identity()));

    static final double LEAST_WIDTH = 480;
    static final double LEAST_HEIGHT = 320;
    private static final double MOST = 8192;
    private static final double FRAME = 40;

    /** Of a size that a window can have. */
    public WindowMemory {
        theme = Theme.byWord(theme).word();
        if (Double.isNaN(width) || Double.isNaN(height)) {
            throw new IllegalArgumentException(
                    "A window's size must be numbers, was %s × %s.".formatted(width, height));
        }
        width = Math.min(MOST, Math.max(LEAST_WIDTH, width));
        height = Math.min(MOST, Math.max(LEAST_HEIGHT, height));
    }

    /** A first start. */
    public static WindowMemory first(Locale locale) {
        return new WindowMemory(Theme.LIGHT.word(), locale.getLanguage(), 1440, 900);
    }

    /**
     * What a file remembers; empty when there is none, or it makes no sense.
     *
     * @param refused told in one sentence why a file makes no sense
     */
    public static Optional<WindowMemory> read(Path file, Consumer<String> refused) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode document = JsonText.tree(TextFile.read(file));
            if (document instanceof ObjectNode numberless && !numberless.has(FORM.kind())) {
                numberless.put(FORM.kind(), 1);
            }
            return Optional.of(FORM.read(document));
        } catch (JacksonException e) {
            refused.accept("%s is not used: %s".formatted(file, JsonTrouble.sentence(e)));
        } catch (JsonText.BrokenException | Form.UnknownFormException e) {
            refused.accept("%s is not used: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            refused.accept("%s is not used: %s.".formatted(file, e.getMessage()));
        }
        return Optional.empty();
    }

    void write(Path file) {
        SafeFile.write(file, Json.PRETTY.writeValueAsString(FORM.write(this)));
    }

    /** Small enough for a screen, its bars and a window's frame. */
    public WindowMemory within(Rectangle2D screen) {
        return withSize(Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight() - FRAME));
    }

    WindowMemory withTheme(Theme other) {
        return new WindowMemory(other.word(), language, width, height);
    }

    WindowMemory withLanguage(Locale other) {
        return new WindowMemory(theme, other.getLanguage(), width, height);
    }

    WindowMemory withSize(double otherWidth, double otherHeight) {
        return new WindowMemory(theme, language, otherWidth, otherHeight);
    }
}
