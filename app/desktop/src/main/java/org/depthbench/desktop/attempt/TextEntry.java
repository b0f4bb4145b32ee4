package org.depthbench.desktop.attempt;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.input.WordList;
import org.depthbench.desktop.words.Words;

/** A place to type a text, which is put before the networks at every key. */
final class TextEntry {
    private static final double WIDTH = 250;
    private static final int ROWS = 5;

    private final Inputs.Text shape;
    private final TextArea area = new TextArea();
    private final Label room = new Label();
    private final Words words;
    private final VBox root;
    private boolean following;

    /**
     * @param put is given what was typed as tokens
     * @param clear is run when nothing is left of it
     */
    TextEntry(Inputs.Text shape, Words words, Consumer<float[]> put, Runnable clear) {
        this.shape = shape;
        this.words = words;
        area.setId("try-text");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPrefWidth(WIDTH);
        area.setPromptText(words.get("try.text"));
        area.setAccessibleText(words.get("try.text"));
        area.textProperty().addListener((property, was, is) -> {
            showRoom();
            if (following) {
                return;
            }
            if (is.isEmpty()) {
                clear.run();
            } else {
                put.accept(tokens());
            }
        });
        room.getStyleClass().add("muted");
        room.setWrapText(true);
        room.setMaxWidth(WIDTH);
        root = new VBox(4, area, room);
        showRoom();
    }

    Region node() {
        return root;
    }

    private float[] tokens() {
        return shape.vocabulary().encode(area.getText().replace('\n', ' '), shape.length());
    }

    private void showRoom() {
        int typed = shape.vocabulary().split(area.getText(), Integer.MAX_VALUE).size();
        String tokens = shape.vocabulary() instanceof WordList ? "try.words" : "try.text";
        room.setText(words.get(tokens + (typed > shape.length() ? ".long" : ".room"), typed, shape.length()));
    }

    /** Follows a text that came from elsewhere; one that is being typed stays as it is. */
    void show(float[] example) {
        if (!Arrays.equals(example, tokens())) {
            place(shape.vocabulary().decode(example));
        }
    }

    /** Nothing is typed. */
    void clear() {
        if (!area.getText().isEmpty()) {
            place("");
        }
    }

    private void place(String text) {
        following = true;
        area.setText(text);
        following = false;
    }
}
