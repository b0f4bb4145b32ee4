package org.depthbench.desktop.evidence;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;

/** What is read of a row on demand: what the text says, all that was measured, why the verdict is what it is, and its proof. */
final class RowDetails {
    private static final int MOST_RUNS_NAMED = 4;

    private final Words words;
    private final TableView.Proofs proofs;
    private final Label claimShallow = text("claim");
    private final Label claimDeep = text("claim");
    private final Label shallow = text("measured");
    private final Label deep = text("measured");
    private final Label reason = text("reason");
    private final Label rule = text("needs");
    private final Hyperlink runs = new Hyperlink();
    private final Hyperlink experiment = new Hyperlink();
    private final GridPane root = new GridPane();

    /** @param row the row's word, by which its cells are found */
    RowDetails(String row, Words words, TableView.Proofs proofs) {
        this.words = words;
        this.proofs = proofs;
        shallow.setId("measured-shallow-" + row);
        deep.setId("measured-deep-" + row);
        reason.setId("reason-" + row);
        runs.getStyleClass().add("runs-link");
        experiment.getStyleClass().add("runs-link");
        root.getStyleClass().add("row-details");
        column(33);
        column(33);
        column(34);
        root.addRow(
                0,
                new VBox(2, caption(Side.SHALLOW), claimShallow, shallow),
                new VBox(2, caption(Side.DEEP), claimDeep, deep),
                new VBox(2, reason, rule, runs, experiment));
        for (Node child : root.getChildren()) {
            GridPane.setValignment(child, VPos.TOP);
        }
    }

    private Node caption(Side side) {
        Label caption = new Label(words.get("table.says", words.get(side.word())), SideMark.marker(side));
        caption.getStyleClass().add("needs");
        caption.setMinHeight(Region.USE_PREF_SIZE);
        return caption;
    }

    private void column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().add(column);
    }

    private static Label text(String style) {
        Label label = new Label("–");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    Region node() {
        return root;
    }

    void show(TableRow row) {
        Finding finding = row.finding();
        claimShallow.setText(row.claim().shallow());
        claimDeep.setText(row.claim().deep());
        shallow.setText(finding.shallow());
        deep.setText(finding.deep());
        reason.setText(finding.reason());
        rule.setText(row.claim().rule());
        Controls.show(runs, !finding.runs().isEmpty());
        runs.setText(words.get("table.runs", named(finding.runs())));
        runs.setOnAction(event -> proofs.runs().accept(finding.runs()));
        Controls.show(experiment, finding.experiment() > 0);
        experiment.setText(words.get("table.experiment", finding.experiment()));
        experiment.setOnAction(event -> proofs.experiment().accept(finding.experiment()));
    }

    private static String named(List<Long> runs) {
        String few = runs.stream()
                .sorted((a, b) -> Long.compare(b, a))
                .limit(MOST_RUNS_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return runs.size() > MOST_RUNS_NAMED ? few + ", …" : few;
    }
}
