package org.depthbench.datasets.own;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.task.Scale;

/** Where data that is brought in goes: it becomes a task with a free id. */
public final class Intake {
    private final OwnTasks tasks;
    private final Predicate<String> taken;
    private final LocalDate today;

    /**
     * An intake.
     *
     * @param tasks where they are kept
     * @param taken whether a task of an id exists already
     */
    public Intake(OwnTasks tasks, Predicate<String> taken, LocalDate today) {
        this.tasks = tasks;
        this.taken = taken;
        this.today = today;
    }

    /**
     * What is known of data but for its numbers.
     *
     * @param from the file or folder
     * @param name what a person calls it; empty for the name of the file
     * @param classes their names; none where a quantity is predicted
     * @param scale how a quantity is learned; of classes none
     */
    record Goods(
            Path from,
            Optional<String> name,
            String summary,
            String target,
            List<String> classes,
            String unit,
            Scale scale,
            OwnInputs inputs) {}

    /** Keeps it, unless who watches ends that. */
    OwnCard keep(Goods goods, HeldRows rows, List<String> notes, Material material, Monitor monitor)
            throws IOException {
        String file = Objects.toString(goods.from().getFileName(), goods.from().toString());
        String title = goods.name()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> file.replaceFirst("(\\.[A-Za-z]{1,4}){1,2}$", ""));
        OwnCard card = new OwnCard(
                OwnCard.FORM,
                id(title),
                title,
                file,
                today.toString(),
                goods.summary(),
                goods.target(),
                goods.classes(),
                goods.unit(),
                goods.scale(),
                goods.inputs(),
                rows.train().length,
                rows.test().length,
                rows.held(),
                rows.sentence(),
                notes,
                "");
        Material all = rows.groups().length == 0
                ? material
                : (place, to) -> {
                    material.write(place, to);
                    to.putInt(rows.groups()[place]);
                };
        return tasks.keep(card, all.watched(monitor, rows.train().length + rows.test().length));
    }

    /** A free id of letters, digits and hyphens. */
    private String id(String title) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "table" : plain;
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? base : base + "-" + i)
                .filter(id -> !taken.test(id))
                .findFirst()
                .orElseThrow();
    }
}
