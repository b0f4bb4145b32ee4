package org.depthbench.cli.task;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depthbench.datasets.own.Wishes.HoldOut;
import org.depthbench.datasets.picture.PictureChoices;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.value.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How somebody's own data is read, and what of it is held out. */
public final class OwnDataOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

    @ArgGroup
    private HeldOut heldOut = new HeldOut();

    @Option(
            names = "--test-share",
            paramLabel = "PERCENT",
            description = "How much of own data is held out to test, 1 to 90 percent; 25 unless told otherwise.")
    private int share = HoldOut.USUAL_PERCENT;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            description = "A column that is not learned from; may be given again.")
    private List<String> ignored = List.of();

    @Option(names = "--number", paramLabel = "COLUMN", description = "A column that holds numbers; may be given again.")
    private List<String> numbers = List.of();

    @Option(
            names = "--category",
            paramLabel = "COLUMN",
            description = "A column that holds categories; may be given again.")
    private List<String> categories = List.of();

    @Option(
            names = "--text",
            paramLabel = "COLUMN",
            description = "Learns from the texts of this column alone; given again, several are joined.")
    private List<String> texts = List.of();

    @Option(
            names = "--missing",
            paramLabel = "WORD",
            description = "A word that stands for a missing value in every column, such as NA; may be given again.")
    private List<String> missing = List.of();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook that is read; the first with rows unless told otherwise.")
    private String sheet = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "The width and height that own pictures are brought to, such as 32x32.")
    private @Nullable String size;

    @Option(names = "--grey", description = "Own pictures lose their colours.")
    private boolean grey;

    @Option(names = "--drop-bad", description = "Drops rows and files that cannot be read, and says how many.")
    private boolean dropBad;

    /** Which rows are held out, where it is not a share by chance. */
    static final class HeldOut {
        @Option(
                names = "--test",
                paramLabel = "FILE",
                description = "A file of its own to test on, written like the other.")
        private @Nullable Path test;

        @Option(
                names = "--group",
                paramLabel = "COLUMN",
                description = "Holds out whole groups: rows with the same value in it stay together.")
        private @Nullable String group;

        @Option(
                names = "--time",
                paramLabel = "COLUMN",
                description = "Holds out the latest rows by it, a number or a date like 2026-11-29.")
        private @Nullable String time;

        HoldOut of(int percent) {
            if (test != null) {
                return new HoldOut.File(test);
            }
            if (group != null) {
                return new HoldOut.Groups(group, percent);
            }
            return time != null ? new HoldOut.Latest(time, percent) : new HoldOut.Share(percent);
        }
    }

    HoldOut holdOut() {
        return heldOut.of(share);
    }

    /** The name of the sheet of a workbook; empty for the first. */
    String sheet() {
        return sheet;
    }

    int share() {
        return share;
    }

    boolean dropsBad() {
        return dropBad;
    }

    /** As what a table is read. */
    Choices choices(Look look, String target) {
        Choices choices = dropBad ? look.choices().droppingBadRows() : look.choices();
        for (String column : ignored) {
            choices = choices.withKind(column, Kind.IGNORE);
        }
        for (String column : numbers) {
            choices = choices.withKind(column, Kind.NUMBER);
        }
        for (String column : categories) {
            choices = choices.withKind(column, Kind.CATEGORY);
        }
        if (!texts.isEmpty()) {
            choices = textsAlone(choices, target);
        }
        return missing.isEmpty() ? choices : withMissing(choices);
    }

    /** No other column is learned from; one by which rows are held out is still read. */
    private Choices textsAlone(Choices choices, String target) {
        Choices changed = choices;
        for (String column : texts) {
            changed = changed.withKind(column, Kind.TEXT);
        }
        Set<String> read = new HashSet<>(texts);
        read.add(target);
        HoldOut held = holdOut();
        if (held instanceof HoldOut.Groups groups) {
            read.add(groups.column());
        } else if (held instanceof HoldOut.Latest latest) {
            read.add(latest.column());
        }
        for (ColumnChoice column : choices.columns()) {
            if (!read.contains(column.name())) {
                changed = changed.withKind(column.name(), Kind.IGNORE);
            }
        }
        return changed;
    }

    private Choices withMissing(Choices choices) {
        Choices changed = choices;
        for (ColumnChoice column : choices.columns()) {
            Set<String> words = new HashSet<>(column.missing());
            words.addAll(missing);
            changed = changed.withMissing(column.name(), words);
        }
        return changed;
    }

    /**
     * As what pictures are read.
     *
     * @param usual how they are when nothing is said
     */
    PictureChoices choices(PictureChoices usual) {
        PictureChoices choices = grey ? usual.withColour(false) : usual;
        if (size != null) {
            Matcher matcher = SIZE.matcher(size);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "--size is a width and a height such as 32x32, not \"%s\".".formatted(size));
            }
            choices = choices.withSize(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        }
        return dropBad ? choices.droppingBad() : choices;
    }
}
