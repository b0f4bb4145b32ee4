package org.depthbench.desktop.own;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.table.ColumnLook;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.desktop.words.Words;

/** The columns of a table, each with what stands in it and as what it is read; several can be changed at once. */
final class ColumnsView {
    private final TableDraft draft;
    private final Words words;
    private final TableView<Integer> table = new TableView<>();
    private final VBox root;

    ColumnsView(TableDraft draft, Words words) {
        this.draft = draft;
        this.words = words;
        table.setId("own-columns");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(text("name", 150, place -> look(place).name()));
        table.getColumns().add(text("kind", 90, place -> kind(draft.kind(place))));
        table.getColumns().add(text("unit", 72, place -> look(place).unit()));
        table.getColumns()
                .add(text("missing", 70, place -> "%,d".formatted(look(place).missing())));
        table.getColumns().add(text("distinct", 80, place -> "%,d%s"
                .formatted(look(place).distinct(), look(place).distinctIsAll() ? "" : "+")));
        table.getColumns().add(spread());
        table.getColumns().add(text("remarks", 260, this::remarks));
        VBox.setVgrow(table, Priority.ALWAYS);
        FlowPane kinds = new FlowPane(6, 4);
        Label caption = new Label(words.get("own.read-as"));
        caption.getStyleClass().add("caption");
        kinds.getChildren().add(caption);
        for (Kind kind : Kind.values()) {
            Button button = new Button(kind(kind));
            button.setId("own-kind-" + kind.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("small");
            button.setOnAction(event -> draft.read(selected(), kind));
            kinds.getChildren().add(button);
        }
        root = new VBox(6, kinds, table);
        draft.lookProperty().subscribe(look -> {
            table.setItems(FXCollections.observableArrayList(
                    IntStream.range(0, look.columns().size()).boxed().toList()));
            table.getSelectionModel().clearSelection();
        });
        draft.choicesProperty().subscribe(choices -> table.refresh());
        Runnable offer = () -> kinds.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> button.setDisable(!offered(Kind.valueOf(
                        button.getId().substring("own-kind-".length()).toUpperCase(Locale.ROOT)))));
        table.getSelectionModel().getSelectedItems().subscribe(offer);
        offer.run();
    }

    Region node() {
        return root;
    }

    private List<String> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(place -> look(place).name())
                .toList();
    }

    private boolean offered(Kind kind) {
        return table.getSelectionModel().getSelectedItems().stream()
                .anyMatch(place -> draft.offers(place).contains(kind));
    }

    private ColumnLook look(int place) {
        return draft.lookProperty().get().columns().get(place);
    }

    private String kind(Kind kind) {
        return words.get("own.kind." + kind.name());
    }

    /** The remarks on a column, without its name, which stands in the same row. */
    private String remarks(int place) {
        String name = Refusal.column(look(place).name()) + ": ";
        return look(place).remarks().stream()
                .map(remark -> marked(remark, behind(name, remark.sentence()), words))
                .collect(Collectors.joining("; "));
    }

    private static String behind(String beginning, String sentence) {
        return sentence.startsWith(beginning) ? sentence.substring(beginning.length()) : sentence;
    }

    /** A remark with a mark where a person should decide. */
    static String marked(Remark remark, Words words) {
        return marked(remark, remark.sentence(), words);
    }

    private static String marked(Remark remark, String sentence, Words words) {
        return (remark.subject().isQuestion() ? "? " : "") + words.reading(sentence);
    }

    @FunctionalInterface
    private interface Text {
        String of(int place);
    }

    private TableColumn<Integer, String> text(String key, double width, Text text) {
        TableColumn<Integer, String> column = new TableColumn<>(words.get("own.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.of(cell.getValue())));
        column.setCellFactory(made -> new Told());
        return column;
    }

    /** A cell whose whole text is told on pointing, since it may be cut. */
    private static final class Told extends TableCell<Integer, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text.length() < 12 ? null : new Tooltip(text));
        }
    }

    private TableColumn<Integer, Integer> spread() {
        TableColumn<Integer, Integer> column = new TableColumn<>(words.get("own.column.spread"));
        column.setPrefWidth(115);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(Integer place, boolean empty) {
                super.updateItem(place, empty);
                Node picture = empty ? null : HistogramView.of(look(place).histogram());
                setGraphic(picture);
            }
        });
        return column;
    }
}
