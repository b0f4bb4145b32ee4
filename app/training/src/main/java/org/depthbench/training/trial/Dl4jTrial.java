package org.depthbench.training.trial;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Split;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.training.engine.Engine;
import org.depthbench.training.fused.loss.ClassWeights;
import org.depthbench.training.network.Dl4jConfiguration;
import org.depthbench.training.network.InputForm;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * A trial in this process: a network of Deeplearning4j's, trained on the fastest {@link TrainingPath} that covers it.
 *
 * <p>ND4J's random generator is one for the whole process, so a process may hold only one trial. It is seeded anew at each
 * epoch, and an epoch's numbers therefore depend on the weights it began with and on the seeds, and on nothing that was
 * asked in between.
 */
public final class Dl4jTrial implements Trial {
    private static final int BYTES_PER_VALUE = 4;

    private final CpuClock cpu = new CpuClock();
    private final PeakMemory peak = PeakMemory.find();
    private final TaskCatalogue catalogue;
    private final TrainingPath.Choice choice;

    private @Nullable TrialSpec spec;
    private @Nullable TaskData data;
    private ClassWeights weights = ClassWeights.EQUAL;
    private @Nullable MultiLayerNetwork network;
    private @Nullable TrainingPath path;
    private @Nullable Batches batches;
    private @Nullable WarmUp warmUp;
    private int epoch = 1;
    private int nextBatch;

    /**
     * A trial on the fastest path that covers its network.
     *
     * @param catalogue where its data comes from
     */
    public Dl4jTrial(TaskCatalogue catalogue) {
        this(catalogue, TrainingPath.Choice.FASTEST);
    }

    /** A trial on a chosen path. */
    public Dl4jTrial(TaskCatalogue catalogue, TrainingPath.Choice choice) {
        this.catalogue = catalogue;
        this.choice = choice;
    }

    @Override
    public Prepared prepare(TrialSpec wanted) {
        return prepare(wanted, () -> wanted.load(catalogue));
    }

    /**
     * Prepares a trial whose data is perhaps being read already.
     *
     * @param examples the trial's data
     */
    public Prepared prepare(TrialSpec wanted, Supplier<TaskData> examples) {
        close();
        spec = wanted;
        network = Dl4jConfiguration.network(
                wanted.plan(), wanted.learner().training(), wanted.seeds().init());
        path = TrainingPath.of(choice, network, wanted);
        data = examples.get();
        weights = wanted.learner().training().balancedClasses()
                ? ClassWeights.balanced(
                        data.train(), wanted.task().demand().head().outputs())
                : ClassWeights.EQUAL;
        epoch = 1;
        nextBatch = 0;
        warmUp = new WarmUp(network, path, epoch(1));
        return new Prepared(
                data.fingerprint(),
                Batches.perEpoch(
                        data.train().count(), wanted.learner().training().batchSize()),
                Engine.facts(path.name(), path.reason(), path.threads()),
                ProcessHandle.current().pid());
    }

    @Override
    public CompletableFuture<Long> pulse() {
        return CompletableFuture.completedFuture(cpu.processNanos());
    }

    @Override
    public Progress advance(Slice slice) {
        Progress done = withinEpoch(slice);
        long nanos =
                slice.milliseconds() > Long.MAX_VALUE / 1_000_000 ? Long.MAX_VALUE : slice.milliseconds() * 1_000_000;
        while (done.epochEnded()
                && done.epoch() < slice.throughEpoch()
                && done.batches() < slice.batches()
                && done.wallNanos() < nanos) {
            done = done.and(
                    withinEpoch(new Slice(slice.batches() - done.batches(), (nanos - done.wallNanos()) / 1_000_000)));
        }
        return done;
    }

    private Progress withinEpoch(Slice slice) {
        TrainingPath training = prepared(path);
        if (batches == null) {
            batches = beginEpoch();
        }
        boolean begins = nextBatch == 0;
        long ownBegin = cpu.ownNanos() + training.helpNanos();
        long cpuBegin = cpu.processNanos();
        long begin = System.nanoTime();
        int done = 0;
        int examples = 0;
        double lossSum = 0;
        do {
            lossSum += training.fit(batches, nextBatch);
            examples += batches.size(nextBatch);
            nextBatch++;
            done++;
        } while (nextBatch < batches.count()
                && done < slice.batches()
                && (System.nanoTime() - begin) / 1_000_000 < slice.milliseconds());
        long wallNanos = System.nanoTime() - begin;
        long cpuNanos = cpu.processNanos() - cpuBegin;
        long ownNanos = cpu.ownNanos() + training.helpNanos() - ownBegin;
        boolean ended = nextBatch == batches.count();
        List<Double> gradients = begins ? training.gradientSizes() : List.of();
        Progress progress =
                new Progress(epoch, done, examples, lossSum / done, wallNanos, cpuNanos, ownNanos, ended, gradients);
        if (ended) {
            epoch++;
            batches = null;
        }
        return progress;
    }

    @Override
    public boolean warmUp(Slice slice) {
        return warmUp == null || warmUp.goOn(slice);
    }

    private Batches beginEpoch() {
        warmUp = null;
        nextBatch = 0;
        prepared(path).beginEpoch(epoch, prepared(spec).seeds().training(epoch));
        return epoch(epoch);
    }

    private Batches epoch(int number) {
        TrialSpec trial = prepared(spec);
        return new Batches(
                prepared(data).train(),
                trial.task().demand().head().outputs(),
                trial.learner().training().batchSize(),
                weights,
                trial.seeds().shuffle(number));
    }

    @Override
    public Evaluation evaluate(Split split) {
        Examples examples = prepared(data).examples(split);
        return new Evaluation(
                Scores.of(
                        prepared(path).outputs(examples),
                        examples,
                        prepared(spec).task().demand().metric()),
                memory());
    }

    private Memory memory() {
        MultiLayerNetwork net = prepared(network);
        long values = net.numParams();
        if (net.getFlattenedGradients() != null) {
            values += net.getFlattenedGradients().length();
        }
        if (net.getUpdater().getStateViewArray() != null) {
            values += net.getUpdater().getStateViewArray().length();
        }
        return new Memory(
                peak.bytes(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                BYTES_PER_VALUE * values + prepared(path).bufferBytes());
    }

    @Override
    public Answer inspect(Query query) {
        return inspector().answer(query);
    }

    private Inspector inspector() {
        TrialSpec trial = prepared(spec);
        return new Inspector(
                prepared(network),
                prepared(path),
                InputForm.of(trial.plan()),
                trial.task().task(),
                prepared(data));
    }

    @Override
    public void save(Path checkpoint) {
        if (batches != null) {
            throw new IllegalStateException("A trial is saved only between two epochs.");
        }
        Checkpoint.write(prepared(spec), epoch - 1, prepared(network), checkpoint);
    }

    @Override
    public int restore(Path file) {
        Checkpoint checkpoint = Checkpoint.restore(file, prepared(spec), prepared(network));
        epoch = checkpoint.epochs() + 1;
        batches = null;
        warmUp = new WarmUp(prepared(network), prepared(path), epoch(epoch));
        return checkpoint.epochs();
    }

    @Override
    public String parameterHash() {
        float[] values = prepared(network).params().dup('c').reshape(-1).toFloatVector();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES_PER_VALUE * values.length);
        bytes.asFloatBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static <T> T prepared(@Nullable T value) {
        if (value == null) {
            throw new TrialException("The trial was asked for something before it was prepared.", null);
        }
        return Objects.requireNonNull(value);
    }

    private void closePath() {
        if (path != null) {
            path.close();
            path = null;
            warmUp = null;
        }
    }

    @Override
    public void close() {
        closePath();
        network = null;
        data = null;
        batches = null;
    }
}
