package org.depthbench.desktop.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The comparison table: the text's claims, what was measured of each side here, and whether the two agree. */
public final class TableView {
    private static final int MOST_RUNS_NAMED = 4;

    private final TableViewModel model;
    private final Words words;
    private final Proofs proofs;
    private final ObservableValue<Boolean> filled;
    private final GridPane grid = new GridPane();
    private final Map<Row, Cells> cells = new EnumMap<>(Row.class);
    private final Map<Side, Label> measured = new EnumMap<>(Side.class);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final VBox root;

    /** What changes in one row. */
    private record Cells(
            Label shallow,
            Label deep,
            Label verdict,
            Label needs,
            Hyperlink runs,
            Hyperlink experiment,
            Button measure) {}

    /** What measures a row that one training cannot prove. */
    private static final Map<Row, ExperimentKind> MEASURED_BY = Map.of(
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
     * @param claims what the text says
     * @param bar stands above the table
     * @param filled whether it fills the window, where all of it is to be seen, and what to do next is not
     */
    public TableView(
            TableViewModel model,
            Map<Row, Claim> claims,
            Words words,
            Proofs proofs,
            Region bar,
            ObservableValue<Boolean> filled) {
        this.model = model;
        this.words = words;
        this.proofs = proofs;
        this.filled = filled;
        grid.getStyleClass().add("table");
        column(13, 90);
        column(15, 110);
        column(14, 110);
        column(20, 120);
        column(20, 120);
        column(18, 140);
        head();
        int place = 1;
        for (Row row : Row.values()) {
            add(place++, row, claims.getOrDefault(row, new Claim(row.word(), "", "", "")));
        }
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("table-scroll");
        bar.getStyleClass().add("table-bar");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar, scroll);
        root.setMinSize(200, 100);
        model.rowsProperty().addListener((property, before, now) -> show(now));
        model.runProperty().addListener((property, before, now) -> showSource());
        showSource();
        show(model.rowsProperty().get());
        WholeTable whole = new WholeTable(scroll, grid, filled);
        filled.addListener((property, was, is) -> show(model.rowsProperty().get()));
        model.rowsProperty().addListener((property, before, now) -> whole.fit());
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private void column(double percent, double least) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(least);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.LEFT);
        grid.getColumnConstraints().add(column);
    }

    private void head() {
        add(headLabel(words.get("table.row"), null), 0, 0);
        add(headLabel(words.get("table.says", words.get("shallow")), Side.SHALLOW), 1, 0);
        add(headLabel(words.get("table.says", words.get("deep")), Side.DEEP), 2, 0);
        int column = 3;
        for (Side side : Side.values()) {
            Label label = headLabel("", side);
            label.setId("measured-" + side.word());
            measured.put(side, label);
            add(label, column++, 0);
        }
        add(headLabel(words.get("table.verdict"), null), 5, 0);
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

    private void add(Node node, int column, int row) {
        GridPane.setValignment(node, VPos.TOP);
        grid.add(node, column, row);
    }

    private void add(int place, Row row, Claim claim) {
        Label title = cell(claim.title(), "table-title");
        Controls.tip(title, claim.rule());
        add(title, 0, place);
        add(cell(claim.shallow(), "claim"), 1, place);
        add(cell(claim.deep(), "claim"), 2, place);
        Cells made = new Cells(
                cell("–", "measured"),
                cell("–", "measured"),
                cell(words.get("verdict.not_yet"), "verdict"),
                cell("", "needs"),
                new Hyperlink(),
                new Hyperlink(),
                measure(row));
        made.needs().setManaged(false);
        made.verdict().setId("verdict-" + row.word());
        made.shallow().setId("measured-shallow-" + row.word());
        made.deep().setId("measured-deep-" + row.word());
        made.runs().getStyleClass().add("runs-link");
        made.runs().setManaged(false);
        made.runs().setVisible(false);
        made.experiment().getStyleClass().add("runs-link");
        Controls.show(made.experiment(), false);
        add(made.shallow(), 3, place);
        add(made.deep(), 4, place);
        add(new VBox(made.verdict(), made.needs(), made.runs(), made.experiment(), made.measure()), 5, place);
        cells.put(row, made);
        mark(made.verdict(), Verdict.NOT_YET, claim.rule());
    }

    private Button measure(Row row) {
        Button button = Controls.icon(words, "measure-" + row.word(), "measure", Feather.PLAY, () -> {});
        button.setText(words.get("control.measure"));
        button.getStyleClass().removeAll("button-icon", "flat");
        button.getStyleClass().add("measure");
        ExperimentKind kind = MEASURED_BY.get(row);
        if (kind != null) {
            button.setOnAction(event -> proofs.measure().accept(kind));
        }
        Controls.show(button, kind != null);
        return button;
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("cell", style);
        return label;
    }

    private void show(List<TableRow> rows) {
        for (TableRow row : rows) {
            Cells shown = cells.get(row.row());
            if (shown == null) {
                continue;
            }
            Finding finding = row.finding();
            shown.shallow().setText(finding.shallow());
            shown.deep().setText(finding.deep());
            mark(
                    shown.verdict(),
                    finding.verdict(),
                    finding.reason() + "\n\n" + row.claim().rule());
            // Before anything is measured every row would need something, and not all of them would fit.
            boolean open = !filled.getValue()
                    && model.measured()
                    && (finding.verdict() == Verdict.NOT_YET || finding.verdict() == Verdict.UNDECIDED);
            shown.needs().setText(open ? finding.reason() : "");
            Controls.show(shown.needs(), open);
            boolean proven = !finding.runs().isEmpty();
            Controls.show(shown.runs(), proven);
            shown.runs().setText(words.get("table.runs", named(finding.runs())));
            shown.runs().setOnAction(event -> proofs.runs().accept(finding.runs()));
            Controls.show(shown.experiment(), finding.experiment() > 0);
            shown.experiment().setText(words.get("table.experiment", finding.experiment()));
            shown.experiment().setOnAction(event -> proofs.experiment().accept(finding.experiment()));
            Controls.show(
                    shown.measure(),
                    !filled.getValue() && MEASURED_BY.containsKey(row.row()) && finding.verdict() == Verdict.NOT_YET);
        }
    }

    private static String named(List<Long> runs) {
        String few = runs.stream()
                .sorted((a, b) -> Long.compare(b, a))
                .limit(MOST_RUNS_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return runs.size() > MOST_RUNS_NAMED ? few + ", …" : few;
    }

    private void mark(Label label, Verdict verdict, String explanation) {
        String word = verdict.name().toLowerCase(Locale.ROOT);
        label.setText(words.get("verdict." + word));
        // A new icon and class are dressed anew, which takes longer than all else here.
        if (!label.getStyleClass().contains(word)) {
            label.setGraphic(new FontIcon(
                    switch (verdict) {
                        case AGREES -> Feather.CHECK_CIRCLE;
                        case DISAGREES -> Feather.X_CIRCLE;
                        case NOT_YET -> Feather.CLOCK;
                        case UNDECIDED -> Feather.HELP_CIRCLE;
                        case STATED -> Feather.INFO;
                    }));
            label.getStyleClass().removeAll("agrees", "disagrees", "not_yet", "undecided", "stated");
            label.getStyleClass().add(word);
        }
        Controls.tip(label, explanation);
        label.setAccessibleText(label.getText() + ". " + explanation);
    }
}
