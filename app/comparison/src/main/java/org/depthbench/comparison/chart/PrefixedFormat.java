package org.depthbench.comparison.chart;

import java.io.Serial;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.depthbench.comparison.words.Figures;

/** Writes large numbers along an axis with a prefix, such as {@code 2.5 G}; it reads none. */
final class PrefixedFormat extends NumberFormat {
    @Serial
    private static final long serialVersionUID = 1;

    private final boolean commas;

    /** @param commas whether it writes a decimal comma */
    PrefixedFormat(boolean commas) {
        this.commas = commas;
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
        String english = Figures.count(number);
        return text.append(commas ? english.replace('.', ',') : english);
    }

    @Override
    public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
        return format((double) number, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("An axis is written, never read");
    }
}
