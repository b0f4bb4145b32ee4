package org.depthbench.desktop;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.WindowMemory;
import org.depthbench.desktop.words.Words;

/**
 * The window before its content is built: its size and colour, and a word.
 *
 * @param seen counted down once it is on the screen
 */
record Greeting(Stage stage, CountDownLatch seen) {
    private static final int FRAMES = 2;

    /** Opens the window on the screen. */
    static Greeting show(WindowMemory memory) {
        ChartStyle style = Theme.byWord(memory.theme()).charts();
        Label word = new Label(new Words(Locale.forLanguageTag(memory.language())).get("window.starting"));
        word.setTextFill(color(style.text()));
        StackPane root = new StackPane(word);
        root.setBackground(null);
        Stage stage = new Stage();
        stage.setTitle("Depthbench");
        stage.setScene(new Scene(root, memory.width(), memory.height(), color(style.background())));
        stage.show();
        CountDownLatch seen = new CountDownLatch(FRAMES);
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                seen.countDown();
                if (seen.getCount() == 0) {
                    stop();
                }
            }
        }.start();
        return new Greeting(stage, seen);
    }

    private static Color color(java.awt.Color colour) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
