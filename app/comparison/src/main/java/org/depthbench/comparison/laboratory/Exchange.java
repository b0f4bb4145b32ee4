package org.depthbench.comparison.laboratory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depthbench.comparison.analysis.TestParts;
import org.depthbench.comparison.bundle.Bundle;
import org.depthbench.comparison.bundle.BundleCheck;
import org.depthbench.comparison.bundle.BundleFile;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Grid;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/** Brings experiments from one machine to another, where those that ask the same become one. */
public final class Exchange {
    private final ExperimentStore store;
    private final TaskCatalogue catalogue;
    private final ThisMachine machine;

    /** The exchange of a run history with others. */
    public Exchange(ExperimentStore store, TaskCatalogue catalogue, ThisMachine machine) {
        this.store = store;
        this.catalogue = catalogue;
        this.machine = machine;
    }

    /**
     * Writes an experiment, as far as it is, to a file.
     *
     * @throws DepthbenchException with a sentence when there is none of this number, it has no trials, or the file cannot be written
     */
    public void export(long id, Path file) {
        ExperimentStore.Kept kept = store.byId(id);
        if (kept.trials().isEmpty()) {
            throw new DepthbenchException(
                    "Experiment %d has no trials yet, so there is nothing to export.".formatted(id));
        }
        Origin here = new Origin(store.identity(), machine.facts());
        Map<Integer, ExperimentStore.Incoming> trials = new HashMap<>();
        kept.trials().forEach((place, entry) -> trials.put(place, outgoing(entry, here)));
        SafeFile.write(
                file,
                BundleFile.bytes(new Bundle(
                        Grid.told(kept.spec(), catalogue),
                        kept.started(),
                        trials,
                        parts(trials.values(), kept.parts()))));
    }

    private static ExperimentStore.Incoming outgoing(ExperimentStore.Entry entry, Origin here) {
        ExperimentStore.Source source = entry.source();
        return new ExperimentStore.Incoming(
                entry.result(),
                entry.predictions().orElse(null),
                new ExperimentStore.Source(
                        source.build(), source.alone(), source.origin() == null ? here : source.origin()));
    }

    /** The classes of the test examples that all seeds have in common, by task. */
    private Map<String, int[]> parts(Collection<ExperimentStore.Incoming> trials, Map<String, int[]> told) {
        TestParts known = new TestParts(catalogue, told);
        Map<String, int[]> parts = new TreeMap<>();
        for (ExperimentStore.Incoming trial : trials) {
            TrialSpec spec = trial.result().spec();
            known.classes(spec, ofNextSeed(spec))
                    .ifPresent(classes -> parts.putIfAbsent(spec.task().task(), classes));
        }
        return parts;
    }

    private static TrialSpec ofNextSeed(TrialSpec spec) {
        return new TrialSpec(spec.task(), spec.validation(), spec.learner(), spec.seed() + 1, spec.threads());
    }

    /**
     * Takes in an experiment from a file: its trials are added to the latest experiment here that asks the same, whatever its seeds, or
     * it becomes one of its own. What is here already stays as it is. All of it is taken in, or nothing.
     *
     * @throws DepthbenchException with a sentence when the file cannot be trusted, and nothing has changed
     */
    public Taken take(Path file) {
        Bundle bundle = BundleFile.read(file);
        try {
            List<PlannedTrial> offered = new BundleCheck(bundle, catalogue).planned();
            checkParts(bundle);
            Optional<Taken> taken = Optional.empty();
            while (taken.isEmpty()) {
                taken = take(bundle, offered);
            }
            return taken.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new DepthbenchException("%s cannot be taken in: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void checkParts(Bundle bundle) {
        parts(bundle.trials().values(), Map.of()).forEach((task, classes) -> {
            int[] told = bundle.parts().get(task);
            if (told != null && !Arrays.equals(told, classes)) {
                throw SameData.other(task);
            }
        });
    }

    /** Empty where what is here has changed meanwhile, so that it has to be looked at anew. */
    private Optional<Taken> take(Bundle bundle, List<PlannedTrial> offered) {
        Map<Integer, ExperimentStore.Incoming> incoming = new HashMap<>();
        String here = store.identity();
        bundle.trials().forEach((place, trial) -> incoming.put(place, arriving(trial, here)));
        boolean timed = bundle.spec().kind().alone();
        Set<String> machines = machines(incoming.values().stream().map(ExperimentStore.Incoming::source));
        if (timed && machines.size() > 1) {
            throw new IllegalArgumentException(
                    "It has times of %d machines, which are never put together.".formatted(machines.size()));
        }
        List<ExperimentStore.Kept> asked = asked(bundle.spec());
        Optional<ExperimentStore.Kept> target = asked.stream()
                .filter(kept -> !timed || machines.equals(machines(sources(kept))))
                .findFirst();
        ExperimentStore.Intake intake = target.map(kept -> joining(kept, bundle, offered, incoming))
                .orElseGet(() -> new ExperimentStore.Intake(
                        0,
                        0,
                        bundle.spec(),
                        bundle.started(),
                        machine.facts(),
                        offered.size(),
                        incoming,
                        bundle.parts()));
        Optional<Long> id = intake.trials().isEmpty() ? Optional.of(intake.into()) : store.take(intake);
        boolean apart = target.isEmpty() && !asked.isEmpty();
        return id.map(store::byId)
                .map(now -> new Taken(
                        now.id(),
                        target.isPresent(),
                        incoming.size(),
                        intake.trials().size(),
                        now.trials().size(),
                        machines(sources(now)).size(),
                        apart));
    }

    private static ExperimentStore.Incoming arriving(ExperimentStore.Incoming trial, String here) {
        ExperimentStore.Source source = trial.source();
        Origin origin = source.origin();
        boolean own = origin != null && origin.id().equals(here);
        return new ExperimentStore.Incoming(
                trial.result(),
                trial.predictions(),
                new ExperimentStore.Source(source.build(), source.alone(), own ? null : origin));
    }

    private static Stream<ExperimentStore.Source> sources(ExperimentStore.Kept kept) {
        return kept.trials().values().stream().map(ExperimentStore.Entry::source);
    }

    /** By what the machines are known that trained; this one by nothing. */
    private static Set<String> machines(Stream<ExperimentStore.Source> sources) {
        Set<String> machines = new HashSet<>();
        sources.forEach(source -> machines.add(name(source.origin())));
        return machines;
    }

    private static String name(@Nullable Origin origin) {
        return origin == null ? "" : origin.id();
    }

    /** The experiments here that ask the same, the latest first. */
    private List<ExperimentStore.Kept> asked(ExperimentSpec spec) {
        List<ExperimentStore.Kept> found = new ArrayList<>();
        for (ExperimentStore.Kept kept :
                store.asked(spec.kind(), spec.comparison().question())) {
            if (told(kept.spec()).filter(spec::asksTheSameAs).isPresent()) {
                found.add(kept);
            }
        }
        return found;
    }

    /** Empty where its task is not known here. */
    private Optional<ExperimentSpec> told(ExperimentSpec spec) {
        try {
            return Optional.of(Grid.told(spec, catalogue));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where in an experiment a trial belongs: trials of one cell are told apart by their seeds. */
    private record Spot(Side side, double x, int repeat) {}

    private ExperimentStore.Intake joining(
            ExperimentStore.Kept kept,
            Bundle bundle,
            List<PlannedTrial> offered,
            Map<Integer, ExperimentStore.Incoming> incoming) {
        SameData.check(
                kept.trials().values().stream().map(ExperimentStore.Entry::result),
                incoming.values().stream().map(ExperimentStore.Incoming::result));
        // Seeds that are new come behind those that are here, so that all places here stay as they are.
        ExperimentSpec joined = Grid.told(kept.spec(), catalogue).joined(bundle.spec());
        BundleCheck.checkExtent(joined, catalogue);
        List<PlannedTrial> planned = Grid.planned(joined, catalogue);
        Map<Spot, Integer> places = new HashMap<>();
        for (int place = 0; place < planned.size(); place++) {
            PlannedTrial trial = planned.get(place);
            places.put(new Spot(trial.side(), trial.x(), trial.repeat()), place);
        }
        Map<Integer, ExperimentStore.Incoming> missing = new HashMap<>();
        incoming.forEach((at, trial) -> {
            PlannedTrial of = offered.get(at);
            int repeat = joined.seeds().indexOf(bundle.spec().seeds().get(of.repeat()));
            Integer place = places.get(new Spot(of.side(), of.x(), repeat));
            if (place == null
                    || !planned.get(place).trial().key().equals(of.trial().key())) {
                throw new IllegalArgumentException(
                        "The trial at place %d fits nowhere in experiment %d.".formatted(at, kept.id()));
            }
            if (better(trial.result(), kept.trials().get(place))) {
                missing.put(place, trial);
            }
        });
        return new ExperimentStore.Intake(
                kept.id(),
                kept.planned(),
                joined,
                kept.started(),
                kept.machine(),
                planned.size(),
                missing,
                bundle.parts());
    }

    /** What is here stays, unless it failed and what comes did not. */
    private static boolean better(TrialResult trial, ExperimentStore.@Nullable Entry here) {
        return here == null || (here.result().state() != TrialState.FINISHED && trial.state() == TrialState.FINISHED);
    }
}
