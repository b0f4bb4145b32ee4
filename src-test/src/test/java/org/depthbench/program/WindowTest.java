package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.picture.PictureTaker;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.FileChoice;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with real workers, driven by hand on a screen in memory; what it does is read off its labels. */
class WindowTest {
    private static final long SECONDS = 120;
    private static final int MANY_COLOURS = 200;
    private static final int FRAMES = 10;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final ChosenFile files = new ChosenFile();
    private WorkbenchSessions sessions;
    private OpenWindow window;

    /** Answers every file dialog with one file. */
    private static final class ChosenFile implements FileChoice {
        private Path file = Path.of("unset");

        @Override
        public Optional<Path> open() {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> experiment() {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> data() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String name, String... endings) {
            return Optional.of(file);
        }
    }

    @BeforeAll
    static void startToolkit() {
        SharedToolkit.start();
    }

    @BeforeEach
    void open() {
        Workbench bench = Workbench.open(
                new Home(folder.resolve("home")),
                WorkerLaunch.ofThisProgram(),
                TaskCatalogue.builtIn(),
                InstantSource.system());
        // With layers of more than one kind to be edited.
        Task digits = TaskCatalogue.builtIn().byId("digits");
        ComparisonSpec usual = NamedPairs.byId("convolution", digits).comparison(digits, Schedule.AT_ONCE);
        ComparisonSpec first = new ComparisonSpec(
                usual.task(),
                usual.shallow(),
                usual.deep(),
                usual.seed(),
                usual.schedule(),
                usual.pace(),
                Stop.afterEpochs(4),
                usual.target());
        sessions = new WorkbenchSessions(bench);
        window = Toolkit.call(() -> {
            OpenWindow opened = new OpenWindow(
                    first,
                    sessions,
                    Records.of(bench),
                    bench.catalogue(),
                    bench.home(),
                    OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, 1280, 720),
                    new Stage(),
                    files);
            opened.show();
            return opened;
        });
        awaitText("#shallow-state", "ready");
        awaitText("#deep-state", "ready");
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            window.close();
            return window;
        });
        sessions.close();
    }

    @Test
    void oneClickTrainsBothAndFillsTheTable() throws IOException {
        assertEquals("–", text("#measured-deep-computational-power"));
        pictures("opened");

        robot.clickOn("#train");
        await("the end", () -> text("#train").equals("Train again"));

        assertEquals("finished", text("#shallow-state"));
        assertEquals("finished", text("#deep-state"));
        assertTrue(text("#deep-accuracy").matches("9\\d\\.\\d %"), text("#deep-accuracy"));
        await("the table", () -> text("#measured-deep-computational-power").contains("CPU time"));
        assertEquals("agrees here", text("#verdict-complexity"));
        assertEquals("Epoch 4 of 4", text("#epoch"));
        pictures("finished");
        for (String page : new String[] {"sight", "mistakes", "try", "runs"}) {
            robot.clickOn("#tab-" + page);
            await("the panel " + page, () -> filled(page));
            picture("finished-" + page);
        }
        askAQuestion();
    }

    /** Of the networks at hand: what was found is shown with its figure, and listed. */
    private void askAQuestion() throws IOException {
        robot.clickOn("#tab-experiments");
        robot.clickOn("#experiment-ask");
        robot.clickOn("#ask-repeat");
        await("what it would take", () -> !button("#ask-start").isDisabled());
        assertTrue(text("#ask-takes").startsWith("12 trainings, "), text("#ask-takes"));
        picture("finished-asked");
        robot.clickOn("#ask-start");
        await("the experiment's end", () -> window.workspace().experiments().experiments().stream()
                .anyMatch(ExperimentStore.Summary::complete));
        await("its verdict", () -> text("#experiment-verdict")
                .matches("(deep|shallow) better|practically equal|.*evidence"));
        picture("finished-experiments");
    }

    /** Whether a panel that fills gradually has all its cells. */
    private boolean filled(String page) {
        return switch (page) {
            case "sight" -> robot.lookup(".example").queryAll().size() == 120;
            case "mistakes" -> robot.lookup(".confusion-cell").queryAll().size() == 200;
            default -> true;
        };
    }

    @Test
    void anEditIsCheckedAtOnceAndCanBeUndone() throws IOException {
        String costs = text("#shallow-costs");

        type("#shallow-layer-1-units", "0");
        assertTrue(button("#train").isDisabled());
        assertEquals("Shallow: Units of a dense layer must be 1 to 16384, was 0.", text("#problem"));
        picture("impossible");

        robot.clickOn("#new-seed");
        assertFalse(button("#train").isDisabled(), "what cannot be used is given up with the next edit");
        assertEquals("128", field("#shallow-layer-1-units").getText());

        type("#shallow-layer-1-units", "256");
        assertFalse(button("#train").isDisabled());
        assertNotEquals(costs, text("#shallow-costs"));
        assertEquals("custom", text("#shallow-preset"));

        robot.clickOn("#undo");
        assertEquals("128", field("#shallow-layer-1-units").getText());
        assertEquals(costs, text("#shallow-costs"));
        assertEquals("shallow-128", text("#shallow-preset"));

        robot.clickOn("#redo");
        assertEquals("256", field("#shallow-layer-1-units").getText());
    }

    @Test
    void anImpossibleNetworkIsExplainedOnItsSideAndAtItsLayer() throws IOException {
        // It is scrolled out of sight, where the robot cannot click.
        robot.interact(() -> field("#deep-layer-3-window").setText("9"));

        String why = "Layer 3 (max pool 9): A window of 9 does not fit into a length of 8: make it 8 or smaller.";
        assertEquals("Deep: " + why, text("#problem"));
        assertTrue(button("#train").isDisabled());
        awaitText("#deep-state", "cannot be built");
        awaitText("#shallow-state", "waits for the other side");
        assertTrue(robot.lookup(".problem").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals(why)));
        pictures("impossible-network");

        robot.clickOn("#undo");
        awaitText("#deep-state", "ready");
        assertFalse(button("#train").isDisabled());
    }

    @Test
    void aNumberSpoiledWhileItIsTypedLeavesTheOneFromBefore() {
        type("#shallow-layer-1-units", "99999999999");
        robot.push(KeyCode.ENTER);
        assertTrue(button("#train").isDisabled());
        assertEquals("99999999999", field("#shallow-layer-1-units").getText());

        robot.clickOn("#new-seed");
        assertFalse(button("#train").isDisabled());
        assertEquals("128", field("#shallow-layer-1-units").getText());
        assertEquals("shallow-128", text("#shallow-preset"));
    }

    @Test
    void aLayerMovedByKeysKeepsTheKeys() {
        assertEquals("16", field("#deep-layer-1-filters").getText());
        robot.interact(() -> robot.lookup("#deep-layer-1-row").query().requestFocus());

        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals("16", field("#deep-layer-3-filters").getText());
        assertTrue(robot.lookup("#deep-layer-3-row").query().isFocused());

        robot.push(KeyCode.DELETE);
        assertEquals("32", field("#deep-layer-1-filters").getText());
        assertTrue(robot.lookup("#deep-layer-3-filters").tryQuery().isEmpty());
    }

    @Test
    void aClosedChoiceBoxTakesTheArrowKeys() {
        ChoiceBox<?> optimiser = robot.lookup("#deep-optimiser").queryAs(ChoiceBox.class);
        int before = optimiser.getSelectionModel().getSelectedIndex();
        robot.interact(optimiser::requestFocus);

        robot.push(KeyCode.UP);
        assertEquals(before - 1, optimiser.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.DOWN);
        assertEquals(before, optimiser.getSelectionModel().getSelectedIndex());
        assertFalse(optimiser.isShowing());
    }

    @Test
    void aWorkerThatDiesEndsItsSideAloneAndCanBeResumed() throws IOException {
        // So many that it cannot be through before it dies, however busy the machine is.
        type("#epochs", "30");
        awaitText("#deep-state", "ready");
        robot.clickOn("#train");
        await("two epochs of the deep side", () -> !text("#deep-accuracy").isEmpty());

        worker().destroyForcibly();
        awaitText("#deep-state", "failed");
        assertTrue(text("#deep-trouble").startsWith("The worker was ended"), text("#deep-trouble"));
        await("the other side's end", () -> text("#shallow-state").equals("finished"));
        pictures("failed");

        robot.clickOn("#deep-log");
        await("the log", () -> robot.lookup("#log-text").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await("resuming to be possible", () -> !button("#deep-resume").isDisabled());
        robot.clickOn("#deep-resume");
        awaitText("#deep-state", "finished");
        assertEquals("finished", text("#shallow-state"));
    }

    @Test
    void aComparisonIsSavedAndOpenedAgain() {
        files.file = folder.resolve("mine.depthbench");
        type("#seed", "7");
        robot.clickOn("#chart-score");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await("the file", () -> Files.isRegularFile(files.file));
        assertEquals(7, ComparisonFile.read(files.file).seed());

        robot.clickOn("#new-seed");
        assertEquals("8", field("#seed").getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await("the saved seed", () -> field("#seed").getText().equals("7"));
    }

    @Test
    void aFileThatIsNoComparisonIsRefusedInASentence() throws IOException {
        files.file = Files.writeString(folder.resolve("broken.depthbench"), "{\"depthbench\": ");

        robot.push(KeyCode.SHORTCUT, KeyCode.O);

        await("a sentence", () -> text("#notice").contains("is not a Depthbench comparison"));
        assertEquals("1", field("#seed").getText());
        assertFalse(button("#train").isDisabled());
    }

    @Test
    void aTaskIsChosenFromItsCardAndAPairBelow() {
        robot.clickOn("#task");
        clickOnceItStandsStill("#task-two-spirals");

        await("the task's name", () -> text("#task").equals("Two spirals"));
        awaitText("#deep-state", "ready");
        assertEquals("shallow-125", text("#shallow-preset"));
        assertEquals("deep-3x16", text("#deep-preset"));

        robot.clickOn("#task");
        clickOnceItStandsStill("#pair-parameters-and-activation");

        await("the other pair", () -> text("#shallow-preset").equals("shallow-8"));
        assertEquals("deep-3x64", text("#deep-preset"));
        awaitText("#deep-state", "ready");
    }

    @Test
    void aMistakeInThePlaneShowsItsPoints() throws IOException {
        robot.clickOn("#task");
        await("the cards", () -> robot.lookup("#task-search")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.write("two moons");
        robot.push(KeyCode.ENTER);
        await("the task", () -> text("#task").equals("Two moons"));
        type("#epochs", "4");
        awaitText("#deep-state", "ready");
        robot.clickOn("#train");
        await("the end", () -> text("#train").equals("Train again"));
        pictures("plane");

        robot.clickOn("#tab-mistakes");
        await("a mistake of the shallow side", () -> mistakes().findFirst().isPresent());
        Button cell = mistakes().findFirst().orElseThrow();
        String count = cell.getText();
        robot.interact(cell::fire);

        await("its points", () -> text("#listed").startsWith(count + " of class "));
        picture("plane-mistake");
        robot.clickOn("#all-examples");
        await("all points", () -> text("#listed").equals("200 points to learn from; 500 held out"));
    }

    private Stream<Button> mistakes() {
        return robot.lookup(".confusion-cell.mistaken").queryAllAs(Button.class).stream()
                .filter(cell -> !cell.getText().isEmpty());
    }

    @Test
    void everythingGrowsOnAWallAndShrinksBack() {
        double letters = lettersOf(".side-title");
        double fields = lettersOf(".caption");
        double side = robot.lookup("#deep-side").queryAs(Region.class).getWidth();
        double dock = robot.lookup("#dock").queryAs(Region.class).getHeight();

        robot.push(KeyCode.F11);
        await(
                "a wider side",
                () -> robot.lookup("#deep-side").queryAs(Region.class).getWidth() > 1.1 * side);
        assertTrue(lettersOf(".side-title") > 1.55 * letters);
        assertFalse(robot.lookup(".settings").query().isVisible(), "what a class does not need is folded away");

        robot.push(KeyCode.F);
        await(
                "the table alone",
                () -> robot.lookup("#train").query().getScene() != null
                        && !robot.lookup(".bar").query().getParent().isVisible());
        robot.push(KeyCode.ESCAPE);
        await("all of it", () -> robot.lookup(".bar").query().getParent().isVisible());
        assertTrue(lettersOf(".side-title") > 1.55 * letters, "still on the wall");

        robot.push(KeyCode.ESCAPE);
        await(
                "the side as before",
                () -> robot.lookup("#deep-side").queryAs(Region.class).getWidth() == side);
        assertEquals(letters, lettersOf(".side-title"));
        assertEquals(fields, lettersOf(".caption"));
        // The bars took room of the charts, and have given it back.
        assertEquals(dock, robot.lookup("#dock").queryAs(Region.class).getHeight(), 2);
    }

    @Test
    void thePanelsHaveAWindowOfTheirOwnUntilItIsClosed() {
        Scene main = robot.lookup("#train").query().getScene();
        assertEquals(main, robot.lookup("#dock").query().getScene());

        robot.clickOn("#own-window");
        await("a second window", () -> robot.lookup("#dock").query().getScene() != main);
        assertEquals(
                "The table – Depthbench",
                ((Stage) robot.lookup("#dock").query().getScene().getWindow()).getTitle());
        robot.clickOn("#tab-runs");
        await(
                "its other panel",
                () -> robot.lookup("#dock").query().getScene() != main
                        && ((Stage) robot.lookup("#dock").query().getScene().getWindow())
                                .getTitle()
                                .equals("Runs – Depthbench"));

        robot.push(KeyCode.ESCAPE);
        await("the panels", () -> robot.lookup("#dock").query().getScene() == main);
        assertEquals(1, robot.listWindows().stream().filter(Window::isShowing).count(), robot.listWindows()::toString);
    }

    private double lettersOf(String node) {
        return robot.lookup(node).queryAs(Labeled.class).getFont().getSize();
    }

    @Test
    void anotherLanguageIsKeptAtOnce() throws IOException {
        robot.clickOn("#more");
        robot.clickOn("#language-de");

        String kept = Files.readString(folder.resolve("home").resolve("window.json"));
        assertTrue(kept.contains("\"de\""), kept);
    }

    @Test
    void aDrawingIsAnsweredByBoth() {
        robot.clickOn("#tab-try");
        robot.moveTo("#pad");
        robot.moveBy(0, -50);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(0, 100);
        robot.release(MouseButton.PRIMARY);

        await("both verdicts", () -> robot.lookup(".answers .says").queryAllAs(Labeled.class).stream()
                .allMatch(label -> label.getText().endsWith("%)")));
    }

    /** What has just been opened is put to its place in the frames that follow. */
    private void clickOnceItStandsStill(String id) {
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer count = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        robot.interact(count::start);
        await("frames", () -> frames.get() >= FRAMES);
        robot.interact(count::stop);
        robot.clickOn(id);
    }

    /** The process of the deep side. */
    private ProcessHandle worker() {
        long process = window.workspace()
                .live()
                .readings()
                .result()
                .map(result -> result.deep().prepared())
                .orElseThrow()
                .processId();
        return ProcessHandle.of(process).orElseThrow();
    }

    private void type(String id, String number) {
        robot.doubleClickOn(id);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(number);
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private TextField field(String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    private void awaitText(String id, String wanted) {
        await(id + " to say " + wanted, () -> text(id).equals(wanted));
    }

    /** Looks on the window's own thread: from any other, what it looks through may be changing. */
    private static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what, e);
        }
    }

    /** In each theme. */
    private void pictures(String name) throws IOException {
        for (Theme theme : Theme.values()) {
            picture(name + "-" + theme.word());
            robot.clickOn("#theme");
        }
    }

    /** Keeps a picture for people to look at; that something is on it is all that can be asserted. */
    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        byte[] png = Toolkit.call(() -> PictureTaker.png(window.scene()));
        Path kept = Path.of(System.getProperty("depthbench.root")).resolve("src-test/target/pictures");
        Files.createDirectories(kept);
        Files.write(kept.resolve(name + ".png"), png);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > MANY_COLOURS, name + " has " + colours.size() + " colours");
    }
}
