package org.depthbench.desktop.live;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.trial.Prepared;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How one side does: its accuracy large, its time and memory small, and what went wrong with what can be done about it. */
public final class SideStatusView {
    private final LiveReadings readings;
    private final Side side;
    private final Words words;
    private final BooleanSupplier possible;
    private final Label accuracy = new Label();
    private final Label state = new Label();
    private final Label figures = new Label();
    private final Label contended;
    private final Label trouble = new Label();
    private final Button resume;
    private final Node log;
    private final Button end;
    private final FlowPane help = new FlowPane(6, 6);
    private final VBox root;

    /**
     * The status of one side of what is live.
     *
     * @param possible whether the side's network can be built
     * @param openLog shows what the side's process printed
     */
    public SideStatusView(LiveViewModel live, Side side, Words words, BooleanSupplier possible, Runnable openLog) {
        this.possible = possible;
        this.readings = live.readings();
        this.side = side;
        this.words = words;
        accuracy.getStyleClass().addAll("accuracy", side.word());
        accuracy.setId(side.word() + "-accuracy");
        accuracy.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("state");
        state.setId(side.word() + "-state");
        figures.getStyleClass().add("muted");
        figures.setWrapText(true);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        figures.setId(side.word() + "-figures");
        trouble.getStyleClass().add("problem");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.setId(side.word() + "-trouble");
        log = Controls.button(words, "log", Feather.FILE_TEXT, openLog);
        log.setId(side.word() + "-log");
        resume = Controls.button(words, "resume", Feather.PLAY, () -> live.goOn(side));
        resume.setId(side.word() + "-resume");
        log.getStyleClass().add("small");
        resume.getStyleClass().add("small");
        help.getChildren().setAll(resume, log);
        end = Controls.icon(words, side.word() + "-end", "end-side", Feather.SQUARE, () -> live.end(side));
        contended = Controls.described(
                new Label(null, new FontIcon(Feather.ALERT_TRIANGLE)), words, side.word() + "-contended", "contended");
        contended.getStyleClass().add("contended");
        contended.setMinWidth(Region.USE_PREF_SIZE);
        end.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(6, state, contended, gap, end);
        first.setAlignment(Pos.CENTER_LEFT);
        // As high without its button, which comes and goes.
        first.getStyleClass().add("status-line");
        VBox beside = new VBox(first, figures);
        beside.setMinWidth(0);
        end.getStyleClass().add("end-side");
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox row = new HBox(8, accuracy, beside);
        row.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(4, row);
        root.getStyleClass().add("status");
        readings.revisionProperty().addListener((property, was, is) -> show());
        readings.phaseProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The panel. */
    public Node node() {
        return root;
    }

    private void show() {
        TrialState now = readings.state(side);
        EpochRecord last = readings.result()
                .flatMap(result -> result.side(side).lastEpoch())
                .orElse(null);
        EpochRecord held = last == null ? readings.stillHolds(side).orElse(null) : last;
        accuracy.setText(
                held == null
                        ? ""
                        : words.figure(Figures.score(metric(), held.test().score())));
        Controls.show(accuracy, held != null);
        Controls.mark(accuracy, "before", last == null && held != null);
        accuracy.setAccessibleText(words.get("status.accuracy", words.get(side.word()), accuracy.getText()));
        state.setText(stateWords(now));
        Controls.tip(state, state.getText());
        figures.setText(readings.result()
                .map(result -> result.side(side))
                .filter(trial -> !trial.epochs().isEmpty())
                .map(trial -> words.get(
                        "status.figures",
                        Figures.seconds(trial.trainingSeconds()),
                        Figures.mebibytes(trial.peakMemoryBytes())))
                .orElse(held == null ? "" : before()));
        Controls.tip(figures, words.get("status.figures.tip") + path());
        boolean shared =
                readings.result().map(result -> result.side(side).contended()).orElse(false);
        Controls.show(contended, shared);
        Controls.show(end, readings.canEnd(side));
        showTrouble(now);
    }

    /** Whether what still holds was trained to its end. */
    private String before() {
        return readings.before()
                .map(result -> result.side(side))
                .filter(trial -> trial.state() != TrialState.FINISHED)
                .flatMap(TrialResult::lastEpoch)
                .map(epoch -> words.get("status.before.cut", epoch.epoch()))
                .orElseGet(() -> words.get("status.before"));
    }

    private Metric metric() {
        return readings.result().map(ComparisonResult::metric).orElse(Metric.ACCURACY);
    }

    /** On which path it trains, and why. */
    private String path() {
        return readings.result()
                .map(result -> result.side(side).prepared())
                .map(Prepared::engine)
                .map(engine -> "\n" + words.get("status.path." + engine.path(), engine.reason()))
                .orElse("");
    }

    private String stateWords(TrialState now) {
        Phase phase = readings.phaseProperty().get();
        if (phase == Phase.IMPOSSIBLE) {
            return words.get(possible.getAsBoolean() ? "state.held" : "state.impossible");
        }
        if (phase == Phase.HELD) {
            return words.get("phase.held");
        }
        if (now == TrialState.TRAINING) {
            if (phase == Phase.READY) {
                return words.get("phase.ready");
            }
            if (phase == Phase.PAUSED) {
                return words.get("phase.paused");
            }
            return words.get("status.epoch", Figures.epochs(readings.epochs(side)));
        }
        if (readings.result()
                .filter(result -> result.side(side).stoppedWithProgram())
                .isPresent()) {
            return words.get("state.stopped");
        }
        return words.get(readings.endedBy(side)
                .filter(reason -> now == TrialState.FINISHED && reason != Stop.Reason.EPOCHS)
                .map(reason -> "state.finished." + reason.name().toLowerCase(Locale.ROOT))
                .orElse("state." + now.word()));
    }

    private void showTrouble(TrialState now) {
        String error = readings.result()
                .map(result -> result.side(side))
                .map(TrialResult::error)
                .orElse(null);
        boolean stopped = readings.result()
                .filter(result -> result.side(side).stoppedWithProgram())
                .isPresent();
        boolean failed = now == TrialState.FAILED && !stopped;
        String sentence = failed && error != null
                ? words.failure(error)
                : readings.silence(side)
                        .map(silence -> words.get("status.silent", words.failure(silence)))
                        .orElseGet(() -> words.failure(readings.warning(side)));
        trouble.setText(sentence);
        root.getChildren().removeAll(trouble, help);
        if (!sentence.isEmpty()) {
            root.getChildren().add(trouble);
        }
        if (failed
                || ((stopped || now == TrialState.CANCELLED)
                        && readings.reopened().isEmpty())) {
            resume.setDisable(!readings.canGoOn(side));
            Controls.show(log, failed && readings.log(side).isPresent());
            root.getChildren().add(help);
        }
    }
}
