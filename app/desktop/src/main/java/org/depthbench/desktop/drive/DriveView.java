package org.depthbench.desktop.drive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** A place to watch both networks drive the same road side by side, and to drive it oneself. */
public final class DriveView {
    private static final double CONTROLS = 150;
    private static final double GAP = 16;
    private static final double LEAST_MAP = 100;
    private static final double MOST_MAP = 420;

    private final DriveViewModel drives;
    private final Words words;
    private final ObservableValue<Look> look;
    private final Map<Side, DriverView> sides = new LinkedHashMap<>();
    private final DriverView person;
    private final Button start;
    private final HBox roads = new HBox(GAP);
    private final HBox root;

    /** A view of drives. */
    public DriveView(DriveViewModel drives, Words words, ObservableValue<Look> look) {
        this.drives = drives;
        this.words = words;
        this.look = look;
        for (Side side : Side.values()) {
            sides.put(
                    side,
                    new DriverView(
                            () -> drives.journey(side),
                            words.get(side.word()),
                            SideMark.marker(side),
                            side.word(),
                            words));
        }
        person = new DriverView(drives::journey, words.get("drive.person"), null, "person", words);
        start = Controls.button(words, "drive-start", Feather.PLAY, drives::toggle);
        start.setMaxWidth(Double.MAX_VALUE);
        Button again = Controls.button(words, "drive-again", Feather.ROTATE_CCW, drives::again);
        again.setMaxWidth(Double.MAX_VALUE);
        ToggleButton too = Controls.toggle(words, "drive-person");
        too.setMaxWidth(Double.MAX_VALUE);
        too.selectedProperty().bindBidirectional(drives.personProperty());
        Label keys = new Label(words.get("drive.keys"));
        keys.getStyleClass().add("muted");
        keys.setWrapText(true);
        keys.visibleProperty().bind(drives.personProperty());
        VBox controls = new VBox(8, road(), start, again, too, keys);
        controls.setMinWidth(CONTROLS);
        controls.setPrefWidth(CONTROLS);
        HBox.setHgrow(roads, Priority.ALWAYS);
        root = new HBox(GAP, controls, roads);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        root.setId("drive");
        root.setFocusTraversable(true);
        root.setOnMousePressed(event -> root.requestFocus());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> steer(event, true));
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> steer(event, false));
        root.focusWithinProperty().addListener((property, was, is) -> drives.steer(0));
        root.widthProperty().addListener((property, was, is) -> layOut());
        root.heightProperty().addListener((property, was, is) -> layOut());
        drives.personProperty().addListener((property, was, is) -> drivers());
        drives.playsProperty().addListener((property, was, is) -> showStart());
        drives.revisionProperty().addListener((property, was, is) -> show());
        look.addListener((property, was, is) -> show());
        drivers();
        showStart();
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private Node road() {
        ChoiceBox<String> choice = Controls.described(new ChoiceBox<>(), words, "drive-road");
        choice.getItems()
                .setAll(IntStream.rangeClosed(1, Roads.UNSEEN)
                        .mapToObj(number -> words.get("drive.road", number))
                        .toList());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getSelectionModel().select(drives.roadProperty().get());
        choice.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> drives.roadProperty()
                .set(is.intValue()));
        return choice;
    }

    /** The arrow keys are the wheel's only while a person drives and the panel has the focus. */
    private void steer(KeyEvent event, boolean pressed) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (drives.personProperty().get() && (left || event.getCode() == KeyCode.RIGHT)) {
            drives.steer(pressed ? (left ? 1 : -1) : 0);
            event.consume();
        }
    }

    private void drivers() {
        List<Node> shown = sides.values().stream().map(DriverView::node).toList();
        roads.getChildren().setAll(shown);
        if (drives.personProperty().get()) {
            roads.getChildren().add(person.node());
            root.requestFocus();
        }
        layOut();
    }

    private void layOut() {
        int count = roads.getChildren().size();
        double free = root.getWidth() - CONTROLS - 2 * GAP - count * (DriverView.BESIDE + GAP);
        double high = root.getHeight() - root.snappedTopInset() - root.snappedBottomInset();
        double size = Math.min(MOST_MAP, Math.max(LEAST_MAP, Math.min(free / count, high)));
        sides.values().forEach(driver -> driver.resize(size));
        person.resize(size);
        show();
    }

    private void showStart() {
        boolean plays = drives.playsProperty().get();
        start.setText(words.get(plays ? "drive.pause" : "control.drive-start"));
        Controls.setIcon(start, plays ? Feather.PAUSE : Feather.PLAY);
    }

    private void show() {
        if (!root.isVisible()) {
            return;
        }
        ChartStyle style = look.getValue().charts();
        Color road = DriverView.colour(style.grid());
        Color edge = DriverView.colour(style.text());
        sides.forEach(
                (side, driver) -> driver.show(new RoadMap.Colours(road, edge, DriverView.colour(style.colour(side)))));
        person.show(new RoadMap.Colours(road, edge, edge));
    }
}
