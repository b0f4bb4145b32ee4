package org.depthbench.comparison.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depthbench.comparison.experiment.ExperimentForms;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.StoreForms;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialForms;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bundle as a zip file of documents: a manifest, and one of each trial. */
public final class BundleFile {
    private static final String MANIFEST = "manifest.json";

    private BundleFile() {}

    /** The file, whose trials all say where they come from. */
    public static byte[] bytes(Bundle bundle) {
        List<Origin> origins = bundle.trials().values().stream()
                .map(BundleFile::origin)
                .distinct()
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    MANIFEST,
                    BundleForms.MANIFEST.text(new BundleForms.Manifest(
                            ExperimentForms.SPEC.write(bundle.spec()),
                            bundle.started(),
                            origins.stream()
                                    .map(origin -> (JsonNode) StoreForms.ORIGIN.write(origin))
                                    .toList(),
                            bundle.trials().size(),
                            bundle.parts())));
            int number = 0;
            for (Map.Entry<Integer, ExperimentStore.Incoming> each : new TreeMap<>(bundle.trials()).entrySet()) {
                BundleForms.Trial trial = document(each.getKey(), each.getValue(), origins);
                put(zip, name(number++), BundleForms.TRIAL.text(trial));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Origin origin(ExperimentStore.Incoming trial) {
        return Objects.requireNonNull(trial.source().origin(), "A trial in a bundle says where it comes from.");
    }

    private static String name(int number) {
        return "trials/%d.json".formatted(number);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static BundleForms.Trial document(int place, ExperimentStore.Incoming trial, List<Origin> origins) {
        TrialResult result = trial.result();
        Optional<TestPredictions> predictions = Optional.ofNullable(trial.predictions());
        return new BundleForms.Trial(
                place,
                result.spec().key().sha256(),
                TrialForms.SPEC.write(result.spec()),
                trial.source().build(),
                trial.source().alone(),
                origins.indexOf(origin(trial)),
                result.state(),
                Optional.ofNullable(result.error()),
                Optional.ofNullable(result.prepared()).map(StoreForms.PREPARED::write),
                result.epochs().stream()
                        .map(epoch -> (JsonNode) StoreForms.EPOCH.write(epoch))
                        .toList(),
                Optional.ofNullable(result.parameterHash()),
                predictions.map(TestPredictions::epoch),
                predictions.map(TestPredictions::values));
    }

    /**
     * Reads a bundle, of which nothing is believed yet but that its documents have their forms; see {@link BundleCheck}.
     *
     * @throws DepthbenchException with a sentence when it is none
     */
    public static Bundle read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new DepthbenchException("%s is a folder, not an experiment's file.".formatted(file));
            }
            return read(new Entries(file).all());
        } catch (NoSuchFileException e) {
            throw new DepthbenchException("There is no file %s.".formatted(file), e);
        } catch (IOException e) {
            throw new DepthbenchException(
                    "%s is not an experiment's file, or is damaged: %s.".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new DepthbenchException("%s cannot be taken in: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Bundle read(Map<String, String> entries) {
        BundleForms.Manifest manifest = BundleForms.MANIFEST.read(entry(entries, MANIFEST));
        if (entries.size() != manifest.trials() + 1) {
            throw new IllegalArgumentException("It tells of %d trials and has %d: it is not whole."
                    .formatted(manifest.trials(), entries.size() - 1));
        }
        ExperimentSpec spec = ExperimentForms.SPEC.read(manifest.spec().toString());
        List<Origin> origins = new ArrayList<>();
        for (JsonNode origin : manifest.origins()) {
            origins.add(StoreForms.ORIGIN.read(origin.toString()));
        }
        Map<Integer, ExperimentStore.Incoming> trials = new HashMap<>();
        for (int number = 0; number < manifest.trials(); number++) {
            BundleForms.Trial trial = BundleForms.TRIAL.read(entry(entries, name(number)));
            if (trials.put(trial.place(), incoming(trial, origins)) != null) {
                throw new IllegalArgumentException("It has two trials at place %d.".formatted(trial.place()));
            }
        }
        return new Bundle(spec, manifest.started(), trials, manifest.parts());
    }

    private static String entry(Map<String, String> entries, String name) {
        String text = entries.get(name);
        if (text == null) {
            throw new IllegalArgumentException("It has no %s: it is not whole.".formatted(name));
        }
        return text;
    }

    private static ExperimentStore.Incoming incoming(BundleForms.Trial trial, List<Origin> origins) {
        TrialSpec spec = TrialForms.SPEC.read(trial.spec().toString());
        if (!spec.key().sha256().equals(trial.key())) {
            throw new IllegalArgumentException(
                    "The trial at place %d has another key than its specification.".formatted(trial.place()));
        }
        if (trial.origin() < 0 || trial.origin() >= origins.size()) {
            throw new IllegalArgumentException("The trial at place %d comes from machine %d of %d."
                    .formatted(trial.place(), trial.origin() + 1, origins.size()));
        }
        List<EpochRecord> epochs = new ArrayList<>();
        for (JsonNode epoch : trial.epochs()) {
            epochs.add(StoreForms.EPOCH.read(epoch.toString()));
        }
        TrialResult result = new TrialResult(
                spec,
                trial.state(),
                trial.error().orElse(null),
                trial.prepared()
                        // Jackson reads null as a node of its own.
                        .filter(prepared -> !prepared.isNull())
                        .map(prepared -> StoreForms.PREPARED.read(prepared.toString()))
                        .orElse(null),
                epochs,
                trial.parameterHash().orElse(null));
        return new ExperimentStore.Incoming(
                result,
                predictions(trial),
                new ExperimentStore.Source(trial.build(), trial.alone(), origins.get(trial.origin())));
    }

    private static @Nullable TestPredictions predictions(BundleForms.Trial trial) {
        return trial.predictions().isEmpty() || trial.predictionsEpoch().isEmpty()
                ? null
                : new TestPredictions(
                        trial.predictionsEpoch().get(), trial.predictions().get());
    }
}
