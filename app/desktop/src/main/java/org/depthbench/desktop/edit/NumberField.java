package org.depthbench.desktop.edit;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A field for one number of the draft. Each letter is checked: what can be used is used at once; what cannot is marked,
 * explained, and keeps the comparison from being trained, and the draft has the number from before the typing. Escape brings that
 * number back.
 */
public final class NumberField {
    /** A number with more zeros than these is hard to read. */
    private static final int MOST_ZEROS = 9;

    /** Thousands set apart, as this program itself writes them. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

    /** Digits with at most one point or comma, and perhaps a power of ten. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    /** Where the number comes from and goes to. */
    public interface Target {
        /** The number in the draft, as it is written. */
        String show(ComparisonSpec draft);

        /**
         * The change that writes a number into the draft.
         *
         * @throws IllegalArgumentException with a sentence when it is out of range
         */
        UnaryOperator<ComparisonSpec> change(double number);

        /** What an empty field stands for; NaN when it must not be empty. */
        default double empty() {
            return Double.NaN;
        }
    }

    private final EditorViewModel editor;
    private final Target target;
    private final String id;
    private final String caption;
    private final Words words;
    private final TextField field;
    private boolean showing;
    private @Nullable String before;

    /** @param key the field's texts in the bundle */
    public NumberField(Words words, String id, String key, int columns, EditorViewModel editor, Target target) {
        this.words = words;
        this.id = id;
        this.caption = words.get("control." + key);
        this.editor = editor;
        this.target = target;
        field = Controls.described(new TextField(), words, id, key);
        field.setPrefColumnCount(columns);
        field.textProperty().addListener((property, was, now) -> {
            if (!showing) {
                take(now);
            }
        });
        field.setOnAction(event -> before = wrong() ? before : field.getText());
        field.focusedProperty().addListener((property, was, is) -> before = is ? good() : null);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            // Where there is nothing to take back, the key is for what lies around the field.
            if (event.getCode() == KeyCode.ESCAPE && edited()) {
                revert();
                event.consume();
            }
        });
    }

    /** A target of two functions. */
    public static Target target(
            Function<ComparisonSpec, String> show, Function<Double, UnaryOperator<ComparisonSpec>> change) {
        return new Target() {
            @Override
            public String show(ComparisonSpec draft) {
                return show.apply(draft);
            }

            @Override
            public UnaryOperator<ComparisonSpec> change(double number) {
                return change.apply(number);
            }
        };
    }

    /** The field. */
    public TextField node() {
        return field;
    }

    /** Shows the draft's number, unless the field says the same in other digits. */
    public void show(ComparisonSpec draft) {
        String wanted = words.figure(target.show(draft));
        if (!same(wanted, field.getText()) && !wrong()) {
            set(wanted);
        } else if (wrong() && !field.isFocused() && !editor.refuses(id)) {
            // Undone, or another comparison was opened.
            set(wanted);
            mark(false, "");
        }
    }

    private boolean wrong() {
        return field.getPseudoClassStates().contains(WRONG);
    }

    /** Whether it says something else than when typing began, or when Enter was pressed last. */
    private boolean edited() {
        return wrong() || (before != null && !before.equals(field.getText()));
    }

    /** What it says, or what the draft has where that cannot be used. */
    private String good() {
        return wrong() ? words.figure(target.show(editor.draft())) : field.getText();
    }

    private void set(String text) {
        showing = true;
        field.setText(text);
        showing = false;
    }

    /** Back to what it said when typing began, or when Enter was pressed last. */
    private void revert() {
        editor.accept(id);
        mark(false, "");
        if (before == null) {
            set(words.figure(target.show(editor.draft())));
        } else {
            set(before);
            take(before);
        }
    }

    private void take(String text) {
        try {
            UnaryOperator<ComparisonSpec> change = target.change(number(text));
            mark(false, "");
            editor.editNumber(id, change);
        } catch (NumberFormatException e) {
            refuse(words.get("problem.number", caption, text));
        } catch (IllegalArgumentException e) {
            // What a double cannot hold has become infinite, and nobody typed that.
            refuse(String.valueOf(e.getMessage()).replace(Double.toString(Double.POSITIVE_INFINITY), text.strip()));
        }
    }

    private void refuse(String problem) {
        String sentence = whose() + words.failure(problem);
        mark(true, sentence);
        // What had been typed up to the letter that spoiled it was meant for no number: 1 of 1e99.
        if (before != null && !same(words.figure(target.show(editor.draft())), before)) {
            editor.editNumber(id, target.change(number(before)));
        }
        editor.refuse(id, sentence);
    }

    /** The side that the field belongs to, where it belongs to one. */
    private String whose() {
        return Stream.of(Side.values())
                .filter(side -> id.startsWith(side.word() + "-"))
                .map(side -> words.get(side.word()) + ": ")
                .findFirst()
                .orElse("");
    }

    private void mark(boolean wrong, String sentence) {
        field.pseudoClassStateChanged(WRONG, wrong);
        Controls.tip(field, wrong ? sentence : String.valueOf(field.getAccessibleHelp()));
    }

    private double number(String text) {
        return text.isBlank() && !Double.isNaN(target.empty()) ? target.empty() : parse(text);
    }

    private double parse(String text) {
        String plain = text.strip();
        // Where a comma is what others write as a point, it groups no digits.
        if (!words.commas() && GROUPED.matcher(plain).matches()) {
            return Double.parseDouble(plain.replace(",", ""));
        }
        if (!NUMBER.matcher(plain).matches()) {
            throw new NumberFormatException(plain);
        }
        return Double.parseDouble(plain.replace(',', '.'));
    }

    private boolean same(String one, String other) {
        try {
            return parse(one) == parse(other);
        } catch (NumberFormatException e) {
            return one.equals(other);
        }
    }

    /** A whole number out of a field. */
    public static int whole(double number, String what) {
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%s must be a whole number, was %s.".formatted(what, number));
        }
        return (int) number;
    }

    /** A number as it is written in a field: no digits that say nothing, and an exponent only for what is far below or above one. */
    public static String plain(double number) {
        if (!Double.isFinite(number) || (number != 0 && Math.abs(Math.log10(Math.abs(number))) > MOST_ZEROS)) {
            return Double.toString(number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
