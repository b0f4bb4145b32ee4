package org.depthbench.desktop.experiment;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.depthbench.comparison.laboratory.ExperimentProgress;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Offers to fill the table, and shows how far an experiment under way is. */
public final class ExperimentBar {
    private final Words words;
    private final Button fill;
    private final Button choose;
    private final ToggleButton hold;
    private final Button cancel;
    private final Label says = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final HBox root;

    /**
     * @param fillTable asks all that the table needs
     * @param advise asks which network to choose
     */
    public ExperimentBar(ExperimentsViewModel model, Words words, Runnable fillTable, Runnable advise) {
        this.words = words;
        fill = Controls.button(words, "fill-table", Feather.ZAP, fillTable);
        fill.getStyleClass().add("small");
        choose = Controls.button(words, "advise", Feather.COMPASS, advise);
        choose.getStyleClass().add("small");
        hold = Controls.described(new ToggleButton(), words, "hold-experiment");
        Controls.setIcon(hold, Feather.PAUSE);
        hold.getStyleClass().addAll("button-icon", "flat");
        hold.setOnAction(event -> model.hold(hold.isSelected()));
        cancel = Controls.icon(words, "cancel-experiment", Feather.X, model::cancel);
        says.getStyleClass().add("muted");
        says.setId("experiment-says");
        says.setMinWidth(0);
        share.setPrefWidth(160);
        share.setMinWidth(60);
        root = new HBox(8, fill, choose, share, hold, cancel, says);
        HBox.setHgrow(says, Priority.ALWAYS);
        root.setAlignment(Pos.CENTER_LEFT);
        model.runningProperty().addListener((property, before, now) -> show(now));
        show(model.runningProperty().get());
    }

    /** Shows the progress alone. */
    void withoutOffer() {
        Controls.show(fill, false);
        Controls.show(choose, false);
    }

    /** The bar. */
    public Region node() {
        return root;
    }

    private void show(Optional<ExperimentsViewModel.Running> running) {
        boolean busy = running.isPresent();
        Controls.show(share, busy);
        Controls.show(hold, busy);
        hold.setSelected(running.map(ExperimentsViewModel.Running::held).orElse(false));
        Controls.show(cancel, busy);
        Controls.show(says, busy);
        running.ifPresent(this::tell);
    }

    private void tell(ExperimentsViewModel.Running running) {
        ExperimentProgress progress = running.progress();
        share.setProgress(progress == null ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
        String what = words.get("experiment." + running.spec().kind().word());
        String state;
        if (running.waits()) {
            state = words.get(running.held() ? "experiment.held" : "experiment.waits");
        } else if (progress == null || Double.isNaN(progress.secondsLeft())) {
            state = words.get("experiment.begins");
        } else {
            state = words.get(
                    "experiment.left", progress.done(), progress.planned(), Figures.about(progress.secondsLeft()));
        }
        String after = running.after() == 0 ? "" : " " + words.get("experiment.after", running.after());
        says.setText(what + ": " + state + after);
    }
}
