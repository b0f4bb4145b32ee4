package org.depthbench.desktop.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.evidence.Claim;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;

/**
 * The comparison table, which is looked at before it is read: a number a side, a small chart and the verdict in each row; what the text
 * claims and all that was measured below it on demand.
 */
public final class TableView {
    private static final int COLUMNS = 5;

    /** Percent of the width for the rows' titles. */
    private static final double TITLES = 16;

    private final TableViewModel model;
    private final Words words;
    private final Proofs proofs;
    private final ObservableValue<Boolean> filled;
    private final GridPane grid = new GridPane();
    private final Map<Row, Shown> rows = new EnumMap<>(Row.class);
    private final List<Labeled> titles = new ArrayList<>();
    private final Map<Side, Label> measured = new EnumMap<>(Side.class);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final VBox root;

    /** A row with what is read of it on demand. */
    private record Shown(RowAtAGlance glance, RowDetails details) {}

    /** What measures a row that one training cannot prove. */
    private static final Map<Row, ExperimentKind> MEASURED_BY = Map.of(
            Row.ARCHITECTURE, ExperimentKind.DEPTH_LADDER,
            Row.DATA_REQUIREMENTS, ExperimentKind.DATA_REQUIREMENTS,
            Row.COMPUTATIONAL_POWER, ExperimentKind.COST_TO_TARGET,
            Row.APPLICATIONS, ExperimentKind.APPLICATIONS,
            Row.TRAINING_TIME, ExperimentKind.COST_TO_TARGET);

    /**
     * Where a finding's proof is seen, and made.
     *
     * @param runs shows the runs that prove it
     * @param experiment shows the experiment that proves it
     * @param measure has a row measured
     */
    public record Proofs(Consumer<List<Long>> runs, LongConsumer experiment, Consumer<ExperimentKind> measure) {}

    /**
     * How the table is drawn.
     *
     * @param painter draws the charts beside the window's thread
     * @param filled whether the table fills the window, where all of it is to be seen, and what to do next is not
     */
    public record Drawn(ObservableValue<Look> look, Background painter, ObservableValue<Boolean> filled) {}

    /**
     * @param claims what the text says
     * @param bar stands above the table
     */
    public TableView(
            TableViewModel model, Map<Row, Claim> claims, Words words, Proofs proofs, Region bar, Drawn drawn) {
        this.model = model;
        this.words = words;
        this.proofs = proofs;
        this.filled = drawn.filled();
        grid.getStyleClass().add("table");
        column(TITLES, 120, HPos.LEFT);
        column(20, 120, HPos.LEFT);
        column(25, 110, HPos.CENTER);
        column(20, 120, HPos.LEFT);
        column(19, 150, HPos.LEFT);
        WholeTable whole = new WholeTable(scroll, grid, titles, TITLES / 100, filled);
        int place = 1;
        for (Row row : Row.values()) {
            add(place, row, claims.getOrDefault(row, new Claim(row.word(), "", "", "")), drawn, whole);
            place += 2;
        }
        head();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("table-scroll");
        Controls.paintWhatChanges(scroll);
        bar.getStyleClass().add("table-bar");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar, scroll);
        root.setMinSize(200, 100);
        model.rowsProperty().addListener((property, before, now) -> show(now));
        model.runProperty().addListener((property, before, now) -> showSource());
        showSource();
        show(model.rowsProperty().get());
        filled.addListener((property, was, is) -> show(model.rowsProperty().get()));
        model.rowsProperty().addListener((property, before, now) -> whole.fit());
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private void column(double percent, double least, HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(least);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(alignment);
        grid.getColumnConstraints().add(column);
    }

    private void head() {
        ToggleButton all = Controls.toggle(words, "all-details");
        all.getStyleClass().add("measure");
        all.setOnAction(event ->
                rows.values().forEach(row -> row.glance().openProperty().set(all.isSelected())));
        grid.add(all, 0, 0);
        measured.put(Side.SHALLOW, headLabel("", Side.SHALLOW));
        measured.put(Side.DEEP, headLabel("", Side.DEEP));
        measured.forEach((side, label) -> {
            label.setId("measured-" + side.word());
            grid.add(label, side == Side.SHALLOW ? 1 : 3, 0);
        });
        grid.add(headLabel(words.get("table.verdict"), null), COLUMNS - 1, 0);
    }

    private static Label headLabel(String text, @Nullable Side side) {
        Label label = new Label(text, side == null ? null : SideMark.marker(side));
        label.getStyleClass().add("table-head");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void showSource() {
        measured.forEach((side, label) -> label.setText(model.runProperty()
                .get()
                .map(run -> words.get("table.measured.run", words.get(side.word()), run))
                .orElseGet(() -> words.get("table.measured", words.get(side.word())))));
    }

    private void add(int place, Row row, Claim claim, Drawn drawn, WholeTable whole) {
        RowAtAGlance glance = new RowAtAGlance(row.word(), claim, words, drawn.look(), drawn.painter());
        RowDetails details = new RowDetails(row.word(), words, proofs);
        grid.add(glance.title(), 0, place);
        titles.add(glance.title());
        grid.add(glance.number(Side.SHALLOW), 1, place);
        grid.add(glance.chart(), 2, place);
        grid.add(glance.number(Side.DEEP), 3, place);
        grid.add(glance.verdict(), COLUMNS - 1, place);
        grid.add(details.node(), 0, place + 1, COLUMNS, 1);
        Controls.show(details.node(), false);
        glance.openProperty().addListener((property, was, is) -> {
            Controls.show(details.node(), is);
            whole.fit();
        });
        ExperimentKind kind = MEASURED_BY.get(row);
        if (kind != null) {
            glance.onMeasure(() -> proofs.measure().accept(kind));
        }
        rows.put(row, new Shown(glance, details));
    }

    private void show(List<TableRow> found) {
        for (TableRow row : found) {
            Shown shown = rows.get(row.row());
            if (shown == null) {
                continue;
            }
            Finding finding = row.finding();
            shown.glance().show(row);
            shown.details().show(row);
            shown.glance().onChart(proof(finding));
            shown.glance().offerMeasure(!filled.getValue() && measurable(row.row(), finding));
        }
    }

    /** What has no verdict yet; and where more than depth differs, what depth alone does. */
    private static boolean measurable(Row row, Finding finding) {
        boolean apart = row == Row.ARCHITECTURE && !finding.glance().effect().isEmpty();
        return MEASURED_BY.containsKey(row) && (apart || finding.verdict() == Verdict.NOT_YET);
    }

    private Optional<Runnable> proof(Finding finding) {
        if (finding.experiment() > 0) {
            return Optional.of(() -> proofs.experiment().accept(finding.experiment()));
        }
        return finding.runs().isEmpty()
                ? Optional.empty()
                : Optional.of(() -> proofs.runs().accept(finding.runs()));
    }
}
