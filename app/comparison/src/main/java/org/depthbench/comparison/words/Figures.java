package org.depthbench.comparison.words;

import java.util.Locale;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.Answer;

/** Numbers as people read them. */
public final class Figures {
    private static final String[] POWERS_OF_THOUSAND = {"", "k", "M", "G", "T", "P"};

    private Figures() {}

    /** A fraction as a percentage with one decimal; a dash when there is none. */
    public static String percent(double fraction) {
        return Double.isNaN(fraction) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    /** How much a quantity is above or below another one, as a percentage with its sign, such as {@code +0.4 %}. */
    public static String signedPercent(double fraction) {
        // What is rounded to nothing has no sign.
        double shown = Math.abs(fraction) < 0.0005 ? 0 : fraction;
        return String.format(Locale.ROOT, "%+.1f %%", 100 * shown);
    }

    /** A score: accuracy as a percentage, the coefficient of determination with three decimals; a dash when there is none. */
    public static String score(Metric metric, double score) {
        return switch (metric) {
            case ACCURACY, BALANCED_ACCURACY -> percent(score);
            case R_SQUARED -> Double.isNaN(score) ? "–" : String.format(Locale.ROOT, "R² %.3f", score);
        };
    }

    /** A measured or predicted quantity with three significant digits. */
    public static String quantity(double value) {
        // What is rounded to nothing has no sign.
        double shown = Math.abs(value) < 0.005 ? 0 : value;
        return String.format(Locale.ROOT, Math.abs(shown) < 100 ? "%.2f" : "%.0f", shown);
    }

    /** A count with three significant digits and a prefix, such as {@code 1.23 M}. */
    public static String count(double number) {
        double rest = number;
        int power = 0;
        while (rest >= 999.5 && power < POWERS_OF_THOUSAND.length - 1) {
            rest /= 1000;
            power++;
        }
        String digits =
                power == 0 && rest == Math.rint(rest) ? String.format(Locale.ROOT, "%.0f", rest) : significant(rest);
        return power == 0 ? digits : digits + " " + POWERS_OF_THOUSAND[power];
    }

    /** A time with three significant digits in a unit that suits it. */
    public static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (seconds < 0.001) {
            return significant(seconds * 1e6) + " µs";
        }
        if (seconds < 1) {
            return significant(seconds * 1e3) + " ms";
        }
        long whole = Math.round(seconds);
        return seconds < 100
                ? significant(seconds) + " s"
                : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }

    /** A time that is not known exactly: whole seconds, from a minute and a half on whole minutes; never less than a second. */
    public static String about(double seconds) {
        long whole = (long) Math.ceil(Math.max(seconds, 1));
        return whole < 90 ? whole + " s" : Math.round(whole / 60.0) + " min";
    }

    /** Memory in mebibytes. */
    public static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%d MiB", Math.round(bytes / 1048576.0));
    }

    /** Memory with three significant digits in a unit that suits it. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? significant(bytes / 1024.0) + " KiB" : significant(bytes / 1048576.0) + " MiB";
    }

    /** Epochs with the part of the one under way, finer at first, where single batches are tried; none from a thousand on. */
    public static String epochs(double epochs) {
        boolean whole = epochs == Math.rint(epochs) || epochs >= 1000;
        return whole
                ? String.format(Locale.ROOT, "%,.0f", Math.floor(epochs))
                : String.format(Locale.ROOT, epochs < 10 ? "%.2f" : "%.1f", epochs);
    }

    /** A number of threads. */
    public static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }

    /** How many of some roads a network stays on all the way, and how far it comes, such as {@code stays on 7 of 20 roads}. */
    public static String driven(Answer.Driven driven) {
        return String.format(
                Locale.ROOT,
                "stays on %d of %d roads, %.0f m of %.0f m on average",
                driven.finished(),
                driven.courses().size(),
                driven.meanMetres(),
                driven.meanLength());
    }

    /** How many times one number is another, such as {@code 3.2 ×}. */
    public static String times(double ratio) {
        return significant(ratio) + " ×";
    }

    private static String significant(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }
}
