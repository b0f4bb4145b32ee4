package org.depthbench.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;
import org.depthbench.cli.Main;
import org.depthbench.desktop.window.Toolkit;

/** The whole program with its window, on a screen in memory, in which somebody begins to train as soon as that is possible. */
final class WindowInMemory {
    /** What it says once a first epoch is saved. */
    static final String TRAINS = "trains";

    private WindowInMemory() {}

    /** @param args the comparison's file, and the folder that checkpoints appear in */
    public static void main(String[] args) {
        Toolkit.useScreenInMemory();
        Timer person = new Timer("person", true);
        person.schedule(new Arrival(person, Path.of(args[1])), 0, 100);
        Main.main(new String[] {"open", args[0]});
    }

    /** Sits down when JavaFX is there, which the program itself starts some time later. */
    private static final class Arrival extends TimerTask {
        private final Timer person;
        private final Path checkpoints;

        Arrival(Timer person, Path checkpoints) {
            this.person = person;
            this.checkpoints = checkpoints;
        }

        @Override
        public void run() {
            try {
                Platform.runLater(() -> new Person(checkpoints).start());
                person.cancel();
            } catch (IllegalStateException e) {
                // Not yet: the next attempt comes by itself.
            }
        }
    }

    private static final class Person extends AnimationTimer {
        private final Path checkpoints;
        private boolean pressed;

        Person(Path checkpoints) {
            this.checkpoints = checkpoints;
        }

        @Override
        public void handle(long nanos) {
            if (!pressed) {
                Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(window -> window.getScene().lookup("#train"))
                        .filter(button -> button != null && !button.isDisabled())
                        .findFirst()
                        .ifPresent(this::press);
            } else if (saved()) {
                System.out.println(TRAINS);
                stop();
            }
        }

        private void press(Node button) {
            pressed = true;
            ((ButtonBase) button).fire();
        }

        private boolean saved() {
            String[] files = checkpoints.toFile().list();
            return files != null && files.length >= 2 && Files.isDirectory(checkpoints);
        }
    }
}
