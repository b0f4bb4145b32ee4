package org.depthbench.datasets.table.value;

import java.util.regex.Pattern;

/** Recognises days and times in the ways in which tables write them. */
public final class Dates {
    private static final int LEAST = 6;
    private static final int MOST = 40;
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String NAME =
            "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|mär)[a-zäé]*\\.?";
    private static final String TIME = "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?";
    private static final String ZONE = "( ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?";
    private static final Pattern DATE = Pattern.compile("(\\d{4}(?<first>[-/.])" + MONTH + "\\k<first>" + DAY + "|"
            + DAY + "(?<last>[-/.])"
            + MONTH + "\\k<last>(\\d{4}|\\d{2})|" + MONTH + "/" + DAY + "/(\\d{4}|\\d{2})|" + DAY + "\\.?[- ]" + NAME
            + "[- ](\\d{4}|\\d{2}))([T ]+" + TIME + ZONE + ")?");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.,]\\d+)?)?");

    private Dates() {}

    /** Whether a text, without blanks around it, is a day, a day and a time, or a time of day. */
    public static boolean isDate(String text) {
        if (text.length() > MOST || text.length() < LEAST - 2 || !Character.isDigit(text.charAt(0))) {
            return false;
        }
        return (text.length() >= LEAST && DATE.matcher(text).matches()) || isTime(text);
    }

    /** Whether a text is a time of day, such as 12:30. */
    public static boolean isTime(String text) {
        return CLOCK.matcher(text).matches();
    }
}
