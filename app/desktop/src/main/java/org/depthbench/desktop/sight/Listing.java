package org.depthbench.desktop.sight;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.edit.EnumWords;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** Which held-out examples are shown, how many these are, and what the marks on them mean. */
final class Listing {
    private static final double DOT = 5;
    private static final double WRONG_DOT = 6.5;

    private final SightViewModel sight;
    private final Words words;
    private final ChoiceBox<SightViewModel.Filter> filter;
    private final Label count = new Label();
    private final Hyperlink whole;
    private final HBox legend = new HBox(10);
    private final HBox root;
    private DataViewModel.@Nullable Shown explained;

    Listing(SightViewModel sight, Words words) {
        this.sight = sight;
        this.words = words;
        count.setId("listed");
        filter = Controls.described(new ChoiceBox<>(), words, "filter");
        filter.getStyleClass().add("small");
        filter.getItems().setAll(SightViewModel.Filter.values());
        filter.setConverter(new EnumWords<>(words));
        filter.valueProperty().bindBidirectional(sight.filterProperty());
        whole = Controls.described(new Hyperlink(words.get("control.all-examples")), words, "all-examples");
        whole.setOnAction(event -> sight.mistakeProperty().set(null));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(8, filter, count, whole, space, legend);
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return root;
    }

    /** Says what is shown now. */
    void show() {
        DataViewModel.Shown data = sight.data();
        if (data == null) {
            return;
        }
        if (!data.equals(explained)) {
            explained = data;
            legend.getChildren().setAll(data.plane() ? points(data) : answers(data));
        }
        int listed = sight.listed().size();
        SightViewModel.Mistake mistake = sight.mistakeProperty().get();
        whole.setVisible(mistake != null);
        // A quantity is never quite right, so there are none that are wrong.
        filter.setDisable(mistake != null || !data.classes());
        List<String> classes = words.classes(data.task());
        int all = data.data().test().count();
        boolean points = data.plane() && sight.listsAll();
        count.setText(
                mistake == null
                        ? words.get(
                                points ? "sight.points" : "sight.count",
                                points ? data.data().train().count() : listed,
                                all)
                        : words.get(
                                "sight.mistake",
                                listed,
                                words.get(mistake.side().word()),
                                classes.get(mistake.is()),
                                classes.get(mistake.said())));
        for (Side side : Side.values()) {
            sight.whyMute(side)
                    .ifPresent(why ->
                            count.setText(count.getText() + ". " + words.get(side.word()) + ": " + words.get(why)));
        }
    }

    private List<Label> answers(DataViewModel.Shown data) {
        Label columns = new Label(data.columns(words));
        columns.getStyleClass().add("muted");
        Label wrong = new Label(words.get("sight.wrong"));
        wrong.getStyleClass().addAll("said", "wrong");
        return List.of(columns, side(Side.SHALLOW), side(Side.DEEP), wrong);
    }

    private Label side(Side side) {
        return new Label(words.get(side.word()), SideMark.marker(side));
    }

    private List<Label> points(DataViewModel.Shown data) {
        if (!data.classes()) {
            return heights(SurfacePicture.Scale.of(data.data().train()));
        }
        List<String> classes = words.classes(data.task());
        return List.of(
                new Label(classes.get(0), edged(new Circle(DOT), 0, 1)),
                new Label(classes.get(1), edged(new Polygon(-DOT, 0, 0, -DOT, DOT, 0, 0, DOT), 1, 1)),
                new Label(words.get("sight.wrong-point"), edged(new Circle(WRONG_DOT), 0, 2.5)));
    }

    /** What colours mean, from the lowest to the highest. */
    private List<Label> heights(SurfacePicture.Scale scale) {
        return List.of(
                new Label(words.figure(Figures.quantity(scale.lowest())), edged(new Circle(DOT), 0, 1)),
                new Label(words.figure(Figures.quantity(scale.highest())), edged(new Circle(DOT), 1, 1)));
    }

    private static Shape edged(Shape shape, int label, double width) {
        java.awt.Color colour = SurfacePicture.colour(label);
        shape.setFill(Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
        shape.getStyleClass().add("legend-point");
        shape.setStrokeWidth(width);
        return shape;
    }
}
