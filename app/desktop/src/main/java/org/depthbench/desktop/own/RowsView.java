package org.depthbench.desktop.own;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.table.ColumnLook;
import org.depthbench.datasets.table.Look;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;

/** The first rows of a table as they are read. */
final class RowsView {
    /** A table of more columns is not looked at column by column. */
    private static final int MOST_COLUMNS = 100;

    private static final double A_LETTER = 8;
    private static final double BESIDE = 28;

    /** Names are bold, and have more beside them. */
    private static final double A_LETTER_OF_A_NAME = 9;

    private static final double BESIDE_A_NAME = 42;
    private static final int MOST_LETTERS = 60;

    private final TableDraft draft;
    private final Words words;
    private final TableView<List<String>> table = new TableView<>();
    private final Label more = new Label();
    private final VBox root;

    RowsView(TableDraft draft, Words words) {
        this.draft = draft;
        this.words = words;
        table.setId("own-rows");
        more.getStyleClass().add("muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(4, table, more);
        draft.lookProperty().subscribe(this::show);
        draft.choicesProperty().subscribe(choices -> table.refresh());
    }

    Region node() {
        return root;
    }

    private void show(Look look) {
        table.getColumns().clear();
        List<ColumnLook> columns = look.columns();
        for (int i = 0; i < Math.min(MOST_COLUMNS, columns.size()); i++) {
            int place = i;
            TableColumn<List<String>, String> column = new TableColumn<>();
            // An underscore would be taken for a mnemonic.
            column.setGraphic(new Label(columns.get(i).name()));
            column.setPrefWidth(Math.max(
                    BESIDE_A_NAME
                            + A_LETTER_OF_A_NAME
                                    * Math.min(
                                            MOST_LETTERS, columns.get(i).name().length()),
                    BESIDE + A_LETTER * letters(look, place)));
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(draft.cell(cell.getValue(), place)));
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableArrayList(look.first()));
        more.setText(words.get("own.more-columns", MOST_COLUMNS, columns.size()));
        Controls.show(more, columns.size() > MOST_COLUMNS);
    }

    /** How many letters the widest cell of a column has. */
    private static int letters(Look look, int place) {
        return Math.min(
                MOST_LETTERS,
                look.first().stream()
                        .mapToInt(row -> row.get(place).length())
                        .max()
                        .orElse(0));
    }
}
