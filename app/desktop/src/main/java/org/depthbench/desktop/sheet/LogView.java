package org.depthbench.desktop.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The end of a log file. */
public final class LogView {
    private static final int MOST_BYTES = 64 << 10;

    private LogView() {}

    /** The last part of a file; empty when there is none. */
    public static String tail(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, opened.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (opened.length() - from)];
            opened.seek(from);
            opened.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of what {@link #tail} read. */
    public static Region create(Path file, String text) {
        Label name = new Label(file.toString());
        name.getStyleClass().add("muted");
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setId("log-text");
        area.getStyleClass().add("log");
        area.setPrefSize(860, 420);
        // What ended the process stands last.
        area.positionCaret(text.length());
        VBox.setVgrow(area, Priority.ALWAYS);
        return new VBox(6, name, area);
    }
}
