package org.depthbench.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
        Thread person = new Thread(() -> train(Path.of(args[1])), "person");
        person.setDaemon(true);
        person.start();
        Main.main(new String[] {"open", args[0]});
    }

    private static void train(Path checkpoints) {
        CountDownLatch never = new CountDownLatch(1);
        // JavaFX is started by the program itself, later than this.
        while (never.getCount() > 0) {
            try {
                Platform.runLater(() -> new Person(checkpoints).start());
                return;
            } catch (IllegalStateException e) {
                Thread.onSpinWait();
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
