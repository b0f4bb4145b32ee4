package org.depthbench.comparison.table;

import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;

/** What rows that compare times say of one run, and of several. */
final class TimeWords {
    private TimeWords() {}

    /** The ratio of one run, which decides nothing, and what a verdict needs. */
    static String oneRun(TableWords words, String row, double ratio, TimedRuns runs, ComparisonResult current) {
        String sentence = words.get(row + ".one-run", Figures.times(ratio)) + " "
                + words.get("needs-runs", TimedRuns.LEAST_RUNS, runs.count());
        return current.shallow().contended() || current.deep().contended()
                ? sentence + " " + words.get("contended.left-out")
                : sentence;
    }

    /** One run at a glance. */
    static Glance seenInOneRun(TableWords words, String row, double shallow, double deep) {
        String of = words.get(row + ".glance", words.get("glance.this-run"));
        return new Glance(
                words.figure(Figures.seconds(shallow), of),
                words.figure(Figures.seconds(deep), of),
                new Glance.Plot.Bars(Glance.Value.once(shallow), Glance.Value.once(deep)),
                words.get("glance.times", Figures.times(deep / shallow)));
    }

    /** Several runs at a glance. */
    static Glance seenOverRuns(TableWords words, String row, TimedRuns runs) {
        Glance.Value shallow = Values.ofTimes(runs.seconds(Side.SHALLOW));
        Glance.Value deep = Values.ofTimes(runs.seconds(Side.DEEP));
        String of = words.get(row + ".glance", words.get("glance.runs", runs.count()));
        return new Glance(
                words.figure(Figures.seconds(shallow.mean()), of),
                words.figure(Figures.seconds(deep.mean()), of),
                new Glance.Plot.Bars(shallow, deep),
                words.get(
                        "glance.times-between",
                        Figures.times(runs.ratio()),
                        Figures.times(runs.low()),
                        Figures.times(runs.high())));
    }

    /** The ratio over several runs with its interval. */
    static String overRuns(TableWords words, String row, TimedRuns runs, double margin) {
        String sentence = words.get(
                row + ".reason",
                runs.count(),
                Figures.times(runs.ratio()),
                Figures.times(runs.low()),
                Figures.times(runs.high()));
        if (runs.verdict(margin) != Verdict.UNDECIDED) {
            return sentence;
        }
        boolean equal = runs.low() > 1 / margin && runs.high() < margin;
        return sentence + " " + words.get(equal ? "as-good-as-equal" : "too-close");
    }
}
