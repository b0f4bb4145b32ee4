package org.depthbench.desktop.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.table.ColumnLook;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Worded;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** A table: how it is written, its columns and first rows, what is predicted, and what is held out. */
final class TableForm implements Form {
    private final TableDraft draft;
    private final Words words;
    private final Supplier<Optional<Path>> ownFile;
    private final VBox root;

    /**
     * @param model has the file looked at as it is said to be written
     * @param ownFile asks a person for a file to test
     */
    TableForm(OwnLook.Table seen, Words words, ImportViewModel model, Supplier<Optional<Path>> ownFile) {
        this.words = words;
        this.ownFile = ownFile;
        draft = new TableDraft(seen, words);
        TabPane tabs = new TabPane(
                tab("own.columns", new ColumnsView(draft, words).node()),
                tab("own.rows", new RowsView(draft, words).node()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root = new VBox(8, facts(), new DialectBar(draft, words, model).node(), remarks(), tabs, goal(), holding());
    }

    /** Shows the same table after it was looked at again; another one, or another sheet, it does not. */
    boolean seeAgain(OwnLook.Table seen) {
        String sheet = draft.lookProperty().get().dialect().sheet();
        if (!seen.file().equals(draft.file()) || !seen.look().dialect().sheet().equals(sheet)) {
            return false;
        }
        draft.seeAgain(seen.look());
        return true;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Bringing bringing() {
        return draft.bringing();
    }

    private static Tab named(String name, Region content) {
        Tab tab = new Tab(name, content);
        content.getStyleClass().add("own-tab");
        return tab;
    }

    private Tab tab(String key, Region content) {
        Tab tab = named("", content);
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(
                                key,
                                draft.lookProperty().get().columns().size(),
                                draft.lookProperty().get().first().size()),
                        draft.lookProperty()));
        return tab;
    }

    private Node facts() {
        Label facts = new Label();
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Look look = draft.lookProperty().get();
                            return words.get(
                                    "own.facts",
                                    words.get("own.format."
                                            + look.dialect().format().name()
                                            + (look.dialect().gzip() ? ".gzip" : "")),
                                    look.rows(),
                                    look.columns().size());
                        },
                        draft.lookProperty()));
        facts.getStyleClass().add("muted");
        return facts;
    }

    /** What was done, what is open, what cannot be read; and whether that is dropped. */
    private Node remarks() {
        VBox lines = new VBox(2);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(86);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        CheckBox drop = Controls.described(new CheckBox(), words, "own-drop");
        drop.selectedProperty().bindBidirectional(draft.droppingProperty());
        draft.lookProperty().subscribe(look -> {
            lines.getChildren()
                    .setAll(Stream.concat(
                                    look.refusals().stream()
                                            .map(Refusal::sentence)
                                            .map(words::reading)
                                            .map(text -> line(text, true)),
                                    look.remarks().stream()
                                            .map(remark -> ColumnsView.marked(remark, words))
                                            .map(text -> line(text, false)))
                            .toList());
            Controls.show(scroll, !lines.getChildren().isEmpty());
            drop.setText(words.get("own.drop", look.refused()));
            Controls.show(drop, look.refused() > 0);
        });
        return new VBox(4, scroll, drop);
    }

    private static Label line(String text, boolean problem) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (problem) {
            label.getStyleClass().add("problem");
        }
        return label;
    }

    private Node goal() {
        ComboBox<String> target = Controls.described(new ComboBox<>(), words, "own-target");
        target.setPromptText(words.get("own.choose"));
        columns(target);
        target.valueProperty()
                .addListener((property, was, is) -> draft.targetProperty().set(is == null ? "" : is));
        draft.targetProperty().subscribe(name -> target.setValue(name.isEmpty() ? null : name));
        Label means = new Label();
        means.setWrapText(true);
        means.textProperty()
                .bind(Bindings.createStringBinding(
                        draft::goal, draft.targetProperty(), draft.choicesProperty(), draft.lookProperty()));
        HBox.setHgrow(means, Priority.ALWAYS);
        HBox row = new HBox(8, new Label(words.get("control.own-target")), target, means);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void columns(ComboBox<String> box) {
        draft.lookProperty().subscribe(look -> {
            String kept = box.getValue();
            List<String> names = look.columns().stream().map(ColumnLook::name).toList();
            box.setItems(FXCollections.observableArrayList(names));
            box.setValue(names.contains(kept) ? kept : null);
        });
    }

    private Node holding() {
        TextField percent = Controls.described(new TextField(), words, "own-percent");
        percent.setPrefColumnCount(3);
        percent.textProperty().bindBidirectional(draft.percentProperty());
        ChoiceBox<TableDraft.Holding> how =
                new ChoiceBox<>(FXCollections.observableArrayList(TableDraft.Holding.values()));
        how.setConverter(new Worded<>(holding -> words.get("own.holding." + holding.name())));
        Controls.described(how, words, "own-holding");
        how.valueProperty().bindBidirectional(draft.holdingProperty());
        ComboBox<String> column = Controls.described(new ComboBox<>(), words, "own-group");
        column.setPromptText(words.get("own.choose"));
        columns(column);
        column.valueProperty()
                .addListener((property, was, is) -> draft.columnProperty().set(is == null ? "" : is));
        Button file = Controls.button(
                words, "own-test", Feather.FILE, () -> ownFile.get().ifPresent(draft.testProperty()::set));
        draft.testProperty()
                .subscribe(path -> file.setText(
                        path == null ? words.get("control.own-test") : String.valueOf(path.getFileName())));
        Label of = new Label("%");
        draft.holdingProperty().subscribe(holding -> {
            boolean share = holding != TableDraft.Holding.FILE;
            Controls.show(percent, share);
            Controls.show(of, share);
            Controls.show(column, holding == TableDraft.Holding.GROUPS || holding == TableDraft.Holding.LATEST);
            Controls.show(file, !share);
        });
        FlowPane row = new FlowPane(8, 6, new Label(words.get("own.hold-out")), percent, of, how, column, file, name());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node name() {
        TextField name = NameField.of(words, draft.file().path());
        name.textProperty().bindBidirectional(draft.nameProperty());
        HBox row = new HBox(8, new Label(words.get("control.own-name")), name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
