package org.depthbench.comparison.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages that a report is written in. */
public enum Markup {
    /** A page that needs nothing beside it. */
    HTML("html", "{{ }}"),
    /** CommonMark with the tables of GitHub: https://github.github.com/gfm. */
    MARKDOWN("md", "{{ }}"),
    /** A piece of a document, to be taken in by {@code \input}; it needs the package booktabs. */
    LATEX("tex", "<% %>");

    /** What has a meaning wherever it stands. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>|~&#$]");

    /** Before what has one at the beginning of a line: lists, headings, rules. */
    private static final Pattern BEGINNING = Pattern.compile("^\\d{1,9}(?=[.)](\\s|$))|^(?=[-+](\\s|$)|[-=]+$)");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** A letter that stands for a dash until all hyphens are kept apart. */
    private static final String DASH = "\uE000";

    private final String ending;
    private final String delimiters;

    Markup(String ending, String delimiters) {
        this.ending = ending;
        this.delimiters = delimiters;
    }

    /** How names of its files end, without the point. */
    public String ending() {
        return ending;
    }

    /** A file's name with its ending. */
    public String file(String name) {
        return name + "." + ending;
    }

    /** The names of files in all of them. */
    public static String[] files(String name) {
        return Stream.of(values()).map(markup -> markup.file(name)).toArray(String[]::new);
    }

    /** The endings of all of them. */
    public static String[] endings() {
        return Stream.of(values()).map(Markup::ending).toArray(String[]::new);
    }

    /** The one that a file's name asks for; a page where it asks for none. */
    public static Markup of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(markup -> name.endsWith("." + markup.ending))
                .findFirst()
                .orElse(HTML);
    }

    /** Reads templates in which values stand, and writes the values so that none of their letters is read as markup. */
    Mustache.Compiler compiler() {
        return Mustache.compiler()
                .withDelims(delimiters)
                .withEscaper(
                        switch (this) {
                            case HTML -> Escapers.HTML;
                            case MARKDOWN -> Markup::markdown;
                            case LATEX -> Markup::latex;
                        });
    }

    private static String markdown(String text) {
        String marked = MARK.matcher(oneLine(text)).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
        return BEGINNING.matcher(marked).replaceFirst("$0\\\\");
    }

    private static String oneLine(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }

    private static String latex(String text) {
        StringBuilder written = new StringBuilder();
        oneLine(text).codePoints().forEach(letter -> written.append(latex(letter)));
        // Two hyphens would be drawn as a dash.
        return written.toString().replace("--", "-{}-").replace(DASH, "--");
    }

    private static String latex(int letter) {
        return switch (letter) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '%', '_' -> "\\" + Character.toString(letter);
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '`' -> "\\textasciigrave{}";
            // A shorthand in German documents.
            case '"' -> "\\char34{}";
            case '\u00a0', '\u202f' -> "~";
            case '–' -> DASH;
            case '—' -> DASH + "-";
            case '…' -> "\\dots{}";
            case '×' -> "\\ensuremath{\\times}";
            case '±' -> "\\ensuremath{\\pm}";
            case '−' -> "\\ensuremath{-}";
            case '·' -> "\\ensuremath{\\cdot}";
            case '≤' -> "\\ensuremath{\\leq}";
            case '≥' -> "\\ensuremath{\\geq}";
            case '≈' -> "\\ensuremath{\\approx}";
            case '→' -> "\\ensuremath{\\rightarrow}";
            case '∞' -> "\\ensuremath{\\infty}";
            case '²' -> "\\textsuperscript{2}";
            case '³' -> "\\textsuperscript{3}";
            case '⁹' -> "\\textsuperscript{9}";
            default -> Character.toString(letter);
        };
    }
}
