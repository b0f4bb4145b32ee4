package org.depthbench.desktop.sheet;

import java.util.function.Consumer;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.machine.ProgramFolder;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.advice.AdviceView;
import org.depthbench.desktop.advice.AdviceViewModel;
import org.depthbench.desktop.experiment.AskView;
import org.depthbench.desktop.experiment.AskViewModel;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;

/** What is shown on the sheet over the window. */
public final class Sheets {
    private final Sheet sheet;
    private final Words words;

    /** Shows all on one sheet. */
    public Sheets(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * The help; again, nothing any more.
     *
     * @param manual opens the manual; null where there is none
     */
    public void help(@Nullable Runnable manual) {
        if (sheet.isOpen()) {
            sheet.hide();
        } else {
            sheet.show(words.get("help.title"), HelpView.create(words, manual));
        }
    }

    /** What this program is. */
    public void about() {
        sheet.show(
                words.get("about.title"),
                AboutView.create(words, ThisMachine.depthbenchVersion(), ProgramFolder.here()));
    }

    /** The end of a side's log, where it has one. */
    public void log(Side side, LiveReadings live, Background reading, Consumer<Throwable> failed) {
        live.log(side)
                .ifPresent(log -> reading.run(
                        () -> LogView.tail(log),
                        text -> sheet.show(words.get("log.title", words.get(side.word())), LogView.create(log, text)),
                        failed));
    }

    /**
     * Which of two networks to choose.
     *
     * @param measure has what is not known measured
     */
    public void advise(AdviceViewModel advice, Consumer<ExperimentKind> measure) {
        Consumer<ExperimentKind> leave = kind -> sheet.hide();
        sheet.show(words.get("advice.title"), new AdviceView(advice, words, leave.andThen(measure)).node());
    }

    /** What an experiment is to be. */
    public void ask(AskViewModel asked, ExperimentKind first) {
        sheet.show(words.get("ask.title"), new AskView(asked, first, words, sheet::hide).node());
    }
}
