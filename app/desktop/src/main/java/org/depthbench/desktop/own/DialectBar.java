package org.depthbench.desktop.own;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Worded;
import org.depthbench.desktop.words.Words;

/** How a file with a table is written, each part of it a control: what is changed has the file looked at again. */
final class DialectBar {
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', Layout.SPACES, Layout.NONE);
    private static final List<Character> QUOTES = List.of('"', '\'', Layout.NONE);
    private static final List<Numerals> NUMERALS = List.of(
            Numerals.PLAIN,
            new Numerals('.', ','),
            new Numerals('.', ' '),
            new Numerals('.', '\''),
            new Numerals(',', Numerals.NONE),
            new Numerals(',', '.'),
            new Numerals(',', ' '));

    private final Words words;
    private final ImportViewModel model;
    private final TableDraft draft;
    private final FlowPane root = new FlowPane(12, 6);

    /** @param model has the file looked at as it is said now */
    DialectBar(TableDraft draft, Words words, ImportViewModel model) {
        this.draft = draft;
        this.words = words;
        this.model = model;
        root.setId("own-dialect");
        draft.lookProperty().subscribe(this::show);
    }

    Node node() {
        return root;
    }

    private void again(Dialect dialect) {
        model.look(draft.file(), dialect);
    }

    private void show(Look look) {
        Dialect dialect = look.dialect();
        root.getChildren().clear();
        look.sheet()
                .ifPresent(sheet -> add(
                        "sheet",
                        choice(
                                look.sheets(),
                                sheet,
                                name -> name,
                                name -> model.look(draft.file(), look.sheets().indexOf(name) == 0 ? "" : name))));
        if (dialect.format() == Format.DELIMITED) {
            Layout layout = dialect.layout();
            add(
                    "encoding",
                    dialect(
                            ENCODINGS,
                            dialect.charset().name(),
                            name -> name,
                            name -> dialect.withCharset(Charset.forName(name))));
            add(
                    "delimiter",
                    dialect(
                            DELIMITERS,
                            layout.delimiter(),
                            this::sign,
                            sign -> dialect.withLayout(layout.withDelimiter(sign))));
            add(
                    "quote",
                    dialect(QUOTES, layout.quote(), this::sign, sign -> dialect.withLayout(layout.withQuote(sign))));
            if (layout.quote() != Layout.NONE) {
                add(
                        "quote-within",
                        dialect(
                                List.of(false, true),
                                layout.backslashed(),
                                behind -> (behind ? "\\" : sign(layout.quote())) + sign(layout.quote()),
                                behind -> dialect.withLayout(layout.withBackslashes(behind))));
            }
        }
        if (dialect.format() != Format.ARFF) {
            CheckBox header = new CheckBox();
            header.setSelected(dialect.layout().header());
            header.setOnAction(
                    event -> again(dialect.withLayout(dialect.layout().withHeader(header.isSelected()))));
            add("header", header);
            add("numerals", dialect(NUMERALS, dialect.numerals(), this::numerals, dialect::withNumerals));
        }
        TextField missing = new TextField(String.join(" ", dialect.sortedMissing()));
        missing.setPrefColumnCount(12);
        missing.setOnAction(event -> again(
                dialect.withMissing(Arrays.stream(missing.getText().strip().split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()))));
        add("missing", missing);
    }

    private void add(String key, Control control) {
        Controls.described(control, words, "own-" + key);
        root.getChildren().add(new VBox(2, Controls.caption(words.get("control.own-" + key), control), control));
    }

    private <T> ChoiceBox<T> dialect(List<T> usual, T now, Function<T, String> text, Function<T, Dialect> change) {
        return choice(usual, now, text, chosen -> again(change.apply(chosen)));
    }

    private static <T> ChoiceBox<T> choice(List<T> usual, T now, Function<T, String> text, Consumer<T> change) {
        List<T> all = new ArrayList<>(usual);
        if (!all.contains(now)) {
            all.add(0, now);
        }
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setConverter(new Worded<>(text));
        box.getItems().setAll(all);
        box.setValue(now);
        box.valueProperty().addListener((property, was, is) -> change.accept(is));
        return box;
    }

    private String sign(char sign) {
        return switch (sign) {
            case '\t' -> words.get("own.tab");
            case Layout.SPACES -> words.get("own.spaces");
            case Layout.NONE -> words.get("own.none");
            default -> Character.toString(sign);
        };
    }

    private String numerals(Numerals numerals) {
        String group = numerals.grouping() == Numerals.NONE ? "" : Character.toString(numerals.grouping());
        return "1%s234%s5".formatted(group, numerals.decimal());
    }
}
