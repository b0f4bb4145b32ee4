package org.depthbench.desktop.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.attempt.TryView;
import org.depthbench.desktop.bar.NoticeBar;
import org.depthbench.desktop.bar.SettingsBar;
import org.depthbench.desktop.bar.TaskPicker;
import org.depthbench.desktop.bar.TransportBar;
import org.depthbench.desktop.chart.ChartsView;
import org.depthbench.desktop.diagram.DiagramView;
import org.depthbench.desktop.edit.BudgetMenu;
import org.depthbench.desktop.edit.SameBudget;
import org.depthbench.desktop.edit.SideView;
import org.depthbench.desktop.evidence.TableView;
import org.depthbench.desktop.experiment.ExperimentBar;
import org.depthbench.desktop.experiment.ExperimentsView;
import org.depthbench.desktop.fetch.FetchViewModel;
import org.depthbench.desktop.frame.Dock;
import org.depthbench.desktop.frame.Folding;
import org.depthbench.desktop.frame.Keys;
import org.depthbench.desktop.frame.OwnWindow;
import org.depthbench.desktop.frame.Panes;
import org.depthbench.desktop.frame.Projector;
import org.depthbench.desktop.history.RunsView;
import org.depthbench.desktop.live.SideStatusView;
import org.depthbench.desktop.sheet.Sheet;
import org.depthbench.desktop.sheet.Sheets;
import org.depthbench.desktop.sight.SightView;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.sight.TryViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Gradually;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The whole window: both bars, a panel for each side with the charts between, and the dock below. */
public final class MainView {
    private final Workspace workspace;
    private final Words words;
    private final ObjectProperty<Look> look;
    private final Outside outside;
    private final FileActions files;
    private final OwnData own;
    private final FetchViewModel fetching;
    private final Dock dock;
    private final Sheet sheet;
    private final Sheets sheets;
    private final Gradually dressing = Gradually.oneAFrame();
    private final BooleanProperty dockFills = new SimpleBooleanProperty();
    private final Panes panes;
    private final Folding folding;
    private final List<Node> content;
    private final StackPane root = new StackPane();
    private final Projector projector;
    private final OwnWindow ownWindow;

    /**
     * What the window needs from outside itself.
     *
     * @param painter draws charts and surfaces
     * @param fetching brings the data of tasks, and draws what it looks like
     * @param bringing reads a person's own data, and does nothing else
     * @param files asks for files
     * @param fullScreen fills the screen, or no longer
     * @param language chooses another language
     */
    public record Outside(
            Background painter,
            Background fetching,
            Background bringing,
            FileChoice files,
            Consumer<Boolean> fullScreen,
            Consumer<String> language) {}

    /** A view of a workspace. */
    public MainView(Workspace workspace, Words words, ObjectProperty<Look> look, Outside outside) {
        this.workspace = workspace;
        this.words = words;
        this.look = look;
        this.outside = outside;
        this.sheet = new Sheet(words);
        this.sheets = new Sheets(sheet, words);
        this.own = new OwnData(workspace, words, outside.files(), sheet, outside.bringing());
        this.files = new FileActions(workspace, new Exports(workspace, words), look, outside.files(), own);
        this.fetching = new FetchViewModel(workspace.editor().catalogue(), words, outside.fetching());
        this.projector = new Projector(look, outside.fullScreen());
        this.folding = new Folding(look);
        this.ownWindow = new OwnWindow(look, this::installKeysElsewhere);
        this.dock = new Dock(panels(), dockFills, words);
        workspace
                .sight()
                .watchedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> dock.frontProperty().get() == Dock.Page.SIGHT
                                || dock.frontProperty().get() == Dock.Page.MISTAKES,
                        dock.frontProperty()));
        workspace.data().shownProperty().addListener((property, before, shown) -> {
            boolean plane = shown != null && shown.plane();
            boolean another = shown != null
                    && before != null
                    && !shown.choice().task().equals(before.choice().task());
            if (plane && another && dock.frontProperty().get() == Dock.Page.TABLE) {
                show(Dock.Page.SIGHT);
            }
        });
        TaskPicker picker = new TaskPicker(
                workspace.editor(),
                words,
                outside.fetching(),
                new TaskPicker.Data(fetching, outside.files()::data, own::file, own::folder));
        Node settings = new SettingsBar(workspace.editor(), words).node();
        folding.fold(settings);
        VBox bars = new VBox(
                new TransportBar(
                                workspace.transport(),
                                workspace.live().gapProperty(),
                                workspace.editor(),
                                words,
                                workspace::undo,
                                picker.node(),
                                rest())
                        .node(),
                settings);
        this.panes = panes(bars);
        VBox.setVgrow(panes.node(), Priority.ALWAYS);
        VBox window = new VBox(
                bars, new NoticeBar(workspace.notices(), workspace.transport().problem(), words).node(), panes.node());
        this.content = List.of(Panes.scrolled(window), sheet.node());
        root.getChildren().addAll(content);
        root.getStyleClass().add("window");
        root.setOnDragOver(files::dragOver);
        root.setOnDragDropped(files::dropped);
        root.heightProperty().addListener((property, was, is) -> panes.shareOutSoon());
    }

    private Panes panes(Node bars) {
        Region charts = new ChartsView(
                        workspace.charts(), words, look, outside.painter(), files::chart, workspace.live()::clearBefore)
                .node();
        HBox.setHgrow(charts, Priority.ALWAYS);
        Panes made = new Panes(List.of(bars), side(Side.SHALLOW), charts, side(Side.DEEP), dock.node());
        dockFills.bind(made.filledProperty().isEqualTo(Panes.Filled.DOCK).or(ownWindow.openProperty()));
        dock.whenFilled(this::fillDock);
        dock.whenTakenOut(this::takeOut);
        workspace
                .charts()
                .aloneProperty()
                .subscribe(alone -> made.fill(alone == null ? Panes.Filled.NOTHING : Panes.Filled.CHARTS));
        return made;
    }

    /** Fills the window with the panel of the dock, or has everything share it again. */
    private void fill(Panes.Filled part) {
        Panes.Filled now = panes.filledProperty().get();
        workspace.charts().aloneProperty().set(null);
        panes.fill(now == Panes.Filled.NOTHING ? part : Panes.Filled.NOTHING);
    }

    private void fillDock() {
        if (ownWindow.openProperty().get()) {
            ownWindow.close();
        } else {
            fill(Panes.Filled.DOCK);
        }
    }

    /** Gives the dock a window of its own, or takes it back. */
    private void takeOut() {
        if (ownWindow.openProperty().get()) {
            ownWindow.close();
            return;
        }
        Window beside = root.getScene().getWindow();
        panes.leaveOut(true);
        ownWindow.open(dock.node(), dock.titleProperty(words), beside, () -> panes.leaveOut(false));
    }

    /** Leaves what is innermost: a sheet, a panel that fills the window, the wall. */
    private void leave() {
        if (sheet.isOpen()) {
            sheet.hide();
        } else if (panes.filledProperty().get() != Panes.Filled.NOTHING) {
            fill(Panes.Filled.NOTHING);
        } else {
            boolean unused = projector.stop();
        }
    }

    private Map<Dock.Page, Supplier<Node>> panels() {
        SightViewModel sight = workspace.sight();
        TryViewModel tried = workspace.tried();
        ObservableValue<Look> seen = ownWindow.lookProperty();
        Map<Dock.Page, Supplier<Node>> panels = new EnumMap<>(Dock.Page.class);
        panels.put(Dock.Page.TABLE, () -> new TableView(
                        workspace.table(),
                        workspace.claims(),
                        words,
                        new TableView.Proofs(this::showRuns, this::showExperiment, workspace::measure),
                        new ExperimentBar(workspace.experiments(), words, workspace::fillTable, this::advise).node(),
                        new TableView.Drawn(seen, outside.painter(), dockFills))
                .node());
        panels.put(Dock.Page.EXPERIMENTS, () -> new ExperimentsView(
                        workspace.experiments(),
                        words,
                        seen,
                        outside.painter(),
                        this::ask,
                        new ExperimentsView.Files(files::experiment, files::share, files::takeIn))
                .node());
        panels.put(
                Dock.Page.SIGHT,
                () -> new SightView(sight, tried, words, seen, outside.painter(), () -> show(Dock.Page.TRY)).node());
        panels.put(
                Dock.Page.MISTAKES,
                () -> MistakesPanel.of(
                        workspace,
                        words,
                        seen,
                        outside.painter(),
                        () -> show(Dock.Page.SIGHT),
                        () -> show(Dock.Page.TRY)));
        panels.put(
                Dock.Page.TRY,
                () -> TryPanel.of(
                        workspace, words, seen, new TryView.Outside(outside.files()::data, outside.fetching())));
        panels.put(Dock.Page.RUNS, () -> new RunsView(
                        workspace.runs(),
                        words,
                        new RunsView.Elsewhere(
                                workspace::reopen,
                                workspace::resume,
                                () -> workspace.editor().draft(),
                                sheet::show))
                .node());
        return panels;
    }

    /** Everything in it. */
    public Parent node() {
        return root;
    }

    /**
     * Dresses everything anew: the root alone, then the bars, the panel in the dock, and the sides with the charts between,
     * each with a frame of its own, so that the window answers in between; panels that nobody sees when they are wanted. The
     * root stays in the scene, else JavaFX 21 goes on to measure its content's {@code em} by the letters from before.
     *
     * @param exchange puts other style sheets on the scene, and this view's node into it where it is not yet
     */
    void dress(Runnable exchange) {
        Scene scene = root.getScene();
        if (scene == null) {
            // Nothing is seen yet, and the first frame dresses all of it in one go.
            exchange.run();
            return;
        }
        Node focus = scene.getFocusOwner();
        root.getChildren().clear();
        dock.setAside();
        panes.setAside();
        exchange.run();
        root.applyCss();
        root.getChildren().setAll(content);
        focus(focus);
        dressing.start(List.of(dock::putBack, panes::putBack, () -> {
            focus(focus);
            // Bars of other letters are of another height.
            panes.shareOut();
        }));
    }

    private static void focus(@Nullable Node wanted) {
        if (wanted != null && wanted.getScene() != null && !wanted.isFocused()) {
            wanted.requestFocus();
        }
    }

    /** Brings a panel to the front by its word. */
    public void show(Dock.Page page) {
        dock.show(page);
    }

    private void showRuns(List<Long> ids) {
        workspace.runs().overlay(ids);
        show(Dock.Page.RUNS);
    }

    private void showExperiment(long id) {
        workspace.experiments().open(id);
        show(Dock.Page.EXPERIMENTS);
    }

    private Region side(Side side) {
        SideStatusView status = new SideStatusView(
                workspace.live(), side, words, () -> workspace.side(side).fit().problem() == null, () -> showLog(side));
        DiagramView diagram = new DiagramView(workspace.diagram(side), words, look, sheet::show);
        SameBudget same =
                new SameBudget(workspace.editor(), side, workspace.live().readings()::result);
        BudgetMenu budget = new BudgetMenu(same, words, workspace.notices()::say);
        return new SideView(workspace.side(side), words, status.node(), diagram.node(), budget.node(), folding).node();
    }

    private List<Node> rest() {
        Button next = Controls.icon(
                words, "theme", Feather.SUN, () -> look.set(look.get().next()));
        Button projector = Controls.icon(words, "projector", Feather.MONITOR, this.projector::toggle);
        Button help = Controls.icon(words, "help", Feather.HELP_CIRCLE, this::help);
        return List.of(
                folding.button(words),
                next,
                projector,
                help,
                MainMenu.of(files, own, words, outside.language(), sheets::about));
    }

    /** The window's keys. */
    public void installKeys(Scene scene) {
        keys().always(KeyCode.ESCAPE, this::leave).install(scene);
    }

    /** The same where the dock is by itself. */
    private void installKeysElsewhere(Scene scene) {
        keys().always(KeyCode.ESCAPE, this::takeOut).install(scene);
    }

    private Keys keys() {
        return new Keys()
                .on(KeyCode.SPACE, workspace.transport()::toggle)
                .on(KeyCode.R, workspace.transport()::reset)
                .on(KeyCode.S, workspace.transport()::step)
                .on(KeyCode.RIGHT, workspace.transport()::step)
                .onShortcut(KeyCode.Z, workspace::undo)
                .onShortcut(KeyCode.Y, workspace.editor()::redo)
                .onShiftedShortcut(KeyCode.Z, workspace.editor()::redo)
                .onShortcut(KeyCode.O, files::open)
                .onShiftedShortcut(KeyCode.O, own::file)
                .onShortcut(KeyCode.S, files::save)
                .onShortcut(KeyCode.E, files::report)
                .always(KeyCode.F1, this::help)
                .always(KeyCode.F11, this.projector::toggle)
                .always(KeyCode.F12, this::takeOut)
                .on(KeyCode.F, this::fillDock);
    }

    /** Back to the theme and the size from before; nothing happens when it is not on the wall. */
    void stopProjecting() {
        boolean unused = projector.stop();
    }

    private void help() {
        sheets.help(files.manual());
    }

    private void advise() {
        sheets.advise(workspace.table().advice(workspace.editor().draft()), workspace::measure);
    }

    private void ask(ExperimentKind kind) {
        sheets.ask(workspace.experiments().asking(workspace.editor().draft()), kind);
    }

    private void showLog(Side side) {
        sheets.log(side, workspace.live().readings(), workspace.reading(), workspace.notices()::tell);
    }

    /** It is over: nobody waits any more for data that is being fetched, and what has a window of its own goes with it. */
    void close() {
        fetching.cancel();
        ownWindow.close();
    }
}
