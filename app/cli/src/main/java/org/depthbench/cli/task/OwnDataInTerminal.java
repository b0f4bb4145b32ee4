package org.depthbench.cli.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.FolderImport;
import org.depthbench.datasets.own.Intake;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.own.TableImport;
import org.depthbench.datasets.own.Wishes;
import org.depthbench.datasets.sound.SoundChoices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.text.TextChoices;
import org.jspecify.annotations.Nullable;

/** Brings somebody's own data in, and says what was done. */
public final class OwnDataInTerminal {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;
    private final OwnDataOptions options;

    public OwnDataInTerminal(Terminal terminal, TaskCatalogue catalogue, OwnDataOptions options) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.options = options;
    }

    /** Whether a word names a file or folder of somebody's own rather than a task or a comparison. */
    public static boolean isMeant(String what) {
        Path path = Path.of(what);
        return Files.isDirectory(path) || (Files.isRegularFile(path) && !isJson(path));
    }

    private static boolean isJson(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(16), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip()
                    .startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Brings it in.
     *
     * @param target the column of a table that is predicted; null where it is not said
     * @param name what it is called; empty for the name of the file
     * @return its task; empty where a table has been shown, since it was not said what is predicted
     * @throws IOException with a sentence when it cannot be read
     */
    public Optional<Task> bring(Path path, @Nullable String target, Optional<String> name) throws IOException {
        OwnLook seen = OwnLook.of(path, options.sheet(), Monitor.NONE);
        if (seen instanceof OwnLook.Table table && target == null) {
            new LookText(terminal).print(path, table.look());
            return Optional.empty();
        }
        if (!(seen instanceof OwnLook.Table) && target != null) {
            throw new IllegalArgumentException(
                    "%s is no table: what is predicted is the class of each file, and not a column \"%s\"."
                            .formatted(path, target));
        }
        OwnCard card = bring(seen, String.valueOf(target), name);
        Task task = catalogue.byId(card.id());
        terminal.println(task.card().summary());
        terminal.println(card.split());
        card.notes().forEach(note -> terminal.println("- " + note));
        if (seen instanceof OwnLook.Table table) {
            table.look().questions().forEach(question -> terminal.println("? " + question.sentence()));
        }
        return Optional.of(task);
    }

    private OwnCard bring(OwnLook seen, String target, Optional<String> name) throws IOException {
        Intake intake = catalogue.intake();
        if (seen instanceof OwnLook.Table table) {
            Look look = table.look();
            look.column(target);
            return new TableImport(intake)
                    .bring(
                            table.file().path(),
                            look,
                            options.choices(look, target),
                            new Wishes(target, options.holdOut(), name),
                            Monitor.NONE);
        }
        FolderImport.Part part = new FolderImport.Part(options.share(), name);
        FolderImport folders = new FolderImport(intake);
        if (seen instanceof OwnLook.Pictures pictures) {
            return folders.bring(
                    pictures.file(), options.choices(pictures.look().choices()), part, Monitor.NONE);
        }
        if (seen instanceof OwnLook.Arrays arrays) {
            return folders.bring(
                    arrays.file(),
                    arrays.look(),
                    options.choices(arrays.look().learned().choices()),
                    part,
                    Monitor.NONE);
        }
        if (seen instanceof OwnLook.Sounds sounds) {
            SoundChoices usual = sounds.look().choices();
            return folders.bring(
                    sounds.file(),
                    new SoundChoices(usual.steps(), usual.bands(), usual.top(), options.dropsBad()),
                    part,
                    Monitor.NONE);
        }
        OwnLook.Texts texts = (OwnLook.Texts) seen;
        return folders.bring(
                texts.file(), new TextChoices(texts.look().choices().length(), options.dropsBad()), part, Monitor.NONE);
    }
}
