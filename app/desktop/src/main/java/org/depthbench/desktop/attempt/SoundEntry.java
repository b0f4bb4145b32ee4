package org.depthbench.desktop.attempt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.sound.Ear;
import org.depthbench.datasets.sound.Recording;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A place to speak, or to bring a sound to: what both networks hear of it is put before them. */
final class SoundEntry {
    private static final double WIDTH = 250;
    private static final double HEIGHT = 120;
    private static final double SECONDS = 1.5;

    private final Inputs.Frames shape;
    private final Ear ear;
    private final Words words;
    private final Consumer<float[]> put;
    private final Background background;
    private final Canvas spectrogram = new Canvas(WIDTH, HEIGHT);
    private final Label said = new Label();
    private final Button speak;
    private final Button play;
    private final VBox root;
    private @Nullable Recording heard;

    /**
     * @param ear how the task's sounds were heard
     * @param put is given what is heard
     * @param files asks a person for a file
     * @param background listens and reads meanwhile
     */
    SoundEntry(
            Inputs.Frames shape,
            Ear ear,
            Words words,
            Consumer<float[]> put,
            Supplier<Optional<Path>> files,
            Background background) {
        this.shape = shape;
        this.ear = ear;
        this.words = words;
        this.put = put;
        this.background = background;
        speak = Controls.button(words, "try-speak", Feather.MIC, this::listen);
        speak.setDisable(!Microphone.hears(ear.perSecond()));
        play = Controls.button(words, "try-play", Feather.VOLUME_2, this::play);
        play.setDisable(true);
        Button file = Controls.button(
                words, "try-sound", Feather.FOLDER, () -> files.get().ifPresent(this::read));
        for (Button button : List.of(speak, play, file)) {
            button.getStyleClass().add("small");
        }
        said.setWrapText(true);
        said.setMaxWidth(WIDTH);
        said.setId("try-said");
        said.getStyleClass().add("muted");
        said.setText(words.get(speak.isDisabled() ? "try.no-microphone" : "try.speak"));
        root = new VBox(6, new HBox(6, speak, play, file), spectrogram, said);
        root.setOnDragOver(this::offered);
        root.setOnDragDropped(this::dropped);
    }

    Node node() {
        return root;
    }

    private void offered(DragEvent event) {
        if (sound(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        sound(event).ifPresent(file -> {
            read(file);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static Optional<Path> sound(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(file -> file.toPath())
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".wav"))
                .findFirst();
    }

    private void listen() {
        speak.setDisable(true);
        said.setText(words.get("try.listening"));
        take(() -> Microphone.listen(SECONDS, ear.perSecond()).withoutSilence());
    }

    /** Hears what is in a file. */
    void read(Path file) {
        take(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                return Recording.read(in);
            }
        });
    }

    private void take(Callable<Recording> sound) {
        background.run(
                () -> {
                    try {
                        return sound.call();
                    } catch (IOException e) {
                        throw new UnheardException(e);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                this::heard,
                failure -> {
                    rest();
                    refused(failure);
                });
    }

    private void refused(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        said.setText(words.get("try.unheard", String.valueOf(cause.getMessage())));
    }

    /** What was not heard, with why as its cause. */
    private static final class UnheardException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnheardException(IOException why) {
            super(why);
        }
    }

    private void rest() {
        speak.setDisable(!Microphone.hears(ear.perSecond()));
    }

    private void heard(Recording sound) {
        rest();
        heard = sound;
        play.setDisable(!Microphone.speaks(sound.perSecond()));
        said.setText(words.get("try.heard", words.figure("%.2f".formatted(sound.seconds()))));
        put.accept(ear.hear(sound));
    }

    private void play() {
        Recording sound = heard;
        if (sound != null) {
            background.run(
                    () -> {
                        try {
                            Microphone.play(sound);
                        } catch (IOException e) {
                            throw new UnheardException(e);
                        }
                        return sound;
                    },
                    played -> {},
                    this::refused);
        }
    }

    /** Shows what is before the networks; an example that came from elsewhere cannot be played. */
    void show(float[] frames) {
        GraphicsContext graphics = spectrogram.getGraphicsContext2D();
        graphics.setImageSmoothing(false);
        if (frames.length != shape.size()) {
            graphics.clearRect(0, 0, WIDTH, HEIGHT);
            return;
        }
        graphics.drawImage(Pictures.frames(frames, shape), 0, 0, WIDTH, HEIGHT);
    }
}
