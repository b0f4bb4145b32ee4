package org.depthbench.desktop.frame;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.depthbench.desktop.theme.Look;
import org.jspecify.annotations.Nullable;

/**
 * A window of its own for a part of the main one. Where there is a second screen it fills that, in letters for people far away, while
 * whoever teaches keeps the controls on theirs; where there is none it is a window like any other.
 */
public final class OwnWindow {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 620;

    /** So far from the corner of the main window, where there is no other screen. */
    private static final double BESIDE = 60;

    private final ObservableValue<Look> look;
    private final Consumer<Scene> keys;
    private final ReadOnlyObjectWrapper<Look> worn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Runnable putBack = () -> {};
    private @Nullable Stage stage;
    private boolean wall;

    /**
     * @param look that of the main window
     * @param keys what they do there
     */
    public OwnWindow(ObservableValue<Look> look, Consumer<Scene> keys) {
        this.look = look;
        this.keys = keys;
        look.addListener((property, was, is) -> wear());
        wear();
    }

    /** How the part looks, here or in the main window. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return worn.getReadOnlyProperty();
    }

    /** Whether it is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /**
     * Opens it.
     *
     * @param part which has been taken out of the main window
     * @param beside the main window
     * @param back puts the part there again, once this is closed
     */
    public void open(Region part, ObservableValue<String> title, Window beside, Runnable back) {
        putBack = back;
        StackPane root = new StackPane(part);
        root.getStyleClass().add("window");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        keys.accept(scene);
        Stage made = new Stage();
        made.setScene(scene);
        made.titleProperty().bind(title);
        made.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        Optional<Screen> other = other(beside);
        if (other.isPresent()) {
            Rectangle2D bounds = other.get().getBounds();
            made.setX(bounds.getMinX());
            made.setY(bounds.getMinY());
            made.setWidth(bounds.getWidth());
            made.setHeight(bounds.getHeight());
            made.setFullScreenExitHint("");
            made.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            made.setFullScreen(true);
        } else {
            made.setX(beside.getX() + BESIDE);
            made.setY(beside.getY() + BESIDE);
        }
        stage = made;
        wall = other.isPresent();
        wear();
        open.set(true);
        made.show();
    }

    /** The first screen on which the middle of a window does not lie. */
    private static Optional<Screen> other(Window window) {
        double x = window.getX() + window.getWidth() / 2;
        double y = window.getY() + window.getHeight() / 2;
        return Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds().contains(x, y))
                .findFirst();
    }

    /** Closes it and has its part put back; nothing happens where it is not open. */
    public void close() {
        Stage closed = stage;
        if (closed == null) {
            return;
        }
        stage = null;
        wall = false;
        closed.titleProperty().unbind();
        closed.setScene(null);
        closed.close();
        open.set(false);
        wear();
        putBack.run();
    }

    private void wear() {
        Look now = look.getValue().on(wall || look.getValue().wall());
        if (stage != null) {
            stage.getScene().getStylesheets().setAll(now.stylesheets());
        }
        worn.set(now);
    }
}
