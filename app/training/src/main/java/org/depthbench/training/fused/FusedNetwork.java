package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkPlan;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A network of Deeplearning4j's, compiled to kernels that train it in its own memory: its flat parameters, its flat gradient
 * and its updater's state. The network stays the model; whatever asks or saves it needs to know nothing of this.
 */
public final class FusedNetwork implements AutoCloseable {
    /** Multiply–accumulates forward that are worth a thread: some 0.2 ms of work, where coming together takes 0.02. */
    private static final long LEAST_SHARE = 1_000_000;

    private final MultiLayerNetwork network;
    private final NetworkPlan plan;
    private final Loss loss;
    private final FlatParameters parameters;
    private final Updates updates;
    private final WorkerThreads crew;
    private final List<Pieces> pieces = new ArrayList<>();
    private List<Shard> lanes = List.of();
    private List<Floats> allGradients = List.of();
    private long nativeBytes;
    private double[] squares = {};
    private int measuredExamples;

    /**
     * Compiles an initialised network.
     *
     * @param rows the usual size of a batch
     * @param threads how many share a batch; one alone does where a layer needs all rows at once
     */
    public FusedNetwork(MultiLayerNetwork network, NetworkPlan plan, Loss loss, int rows, int threads) {
        Gemm.onTheCallingThread();
        this.network = network;
        this.plan = plan;
        this.loss = loss;
        this.parameters = new FlatParameters(network);
        this.updates = new Updates(network, parameters);
        this.crew = new WorkerThreads(mixesRows(plan) ? 1 : threads);
        for (int i = 0; i < crew.size(); i++) {
            pieces.add(new Pieces());
        }
        makeRoom(rows);
    }

    /**
     * How many threads a batch is worth.
     *
     * @param most how many there are
     */
    public static int worthwhile(NetworkPlan plan, int rows, int most) {
        long shares = mixesRows(plan) ? 1 : rows * plan.macsPerExample() / LEAST_SHARE;
        return (int) Math.max(1, Math.min(Math.min(most, rows), shares));
    }

    private static boolean mixesRows(NetworkPlan plan) {
        return plan.layers().stream().anyMatch(layer -> RowOrder.of(layer) == RowOrder.MIXED);
    }

    /** Bytes of what its kernels work in: tensors in native memory, and what they keep on the heap. */
    public long bufferBytes() {
        return nativeBytes
                + Float.BYTES * lanes.stream().mapToLong(Shard::keptValues).sum();
    }

    /** How many threads share a batch. */
    public int threads() {
        return crew.size();
    }

    /** What {@link WorkerThreads#helpNanos} says. */
    public long helpNanos() {
        return crew.helpNanos();
    }

    private void makeRoom(int rows) {
        long before = Pointer.totalBytes();
        int rowsOfLane = (rows + crew.size() - 1) / crew.size();
        List<Shard> made = new ArrayList<>();
        for (int i = 0; i < crew.size(); i++) {
            Floats gradients = i == 0
                    ? parameters.gradients()
                    : Floats.allocate(parameters.gradients().count());
            made.add(new Compiler(plan, loss, parameters, gradients, rowsOfLane).lane());
        }
        lanes = made;
        allGradients = made.stream().map(Shard::gradients).toList();
        // Whatever else asks for native memory does so before or after.
        nativeBytes = Math.max(0, Pointer.totalBytes() - before);
    }

    /** Learns from a batch whose gradient nobody asks about. */
    double fit(Minibatch batch, long noise) {
        return fit(batch, noise, false);
    }

    /**
     * Learns from a batch: one iteration of the network.
     *
     * @param noise decides what is random in it
     * @param measured whether {@link #gradientSizes} will be asked
     * @return the mean loss with penalties, which is also the network's score
     */
    public double fit(Minibatch batch, long noise, boolean measured) {
        double loss = gradients(batch, noise);
        List<Floats> used = usedLanes(batch.count());
        if (measured) {
            squares = parameters.squares(used, pieces.get(0));
            measuredExamples = batch.count();
        }
        updates.clip(used, batch.count(), pieces.get(0));
        double[] penalties = new double[crew.size()];
        int iteration = network.getIterationCount();
        int epoch = network.getEpochCount();
        crew.run(part -> penalties[part] =
                updates.apply(used, batch.count(), iteration, epoch, part, crew.size(), pieces.get(part)));
        network.setIterationCount(iteration + 1);
        double score = loss / batch.count() + sum(penalties);
        network.setScore(score);
        return score;
    }

    /** How large the gradient of each layer with parameters was in the last batch that was measured, from the input on. */
    public List<Double> gradientSizes() {
        return parameters.sizes(squares, measuredExamples);
    }

    /**
     * Computes the gradient of a batch's summed loss; with one thread it stands in the network's flat gradient.
     *
     * @return the summed loss
     */
    double gradients(Minibatch batch, long noise) {
        if (batch.count() > lanes.size() * lanes.get(0).rows()) {
            makeRoom(batch.count());
        }
        double[] losses = new double[crew.size()];
        crew.run(part -> {
            int from = share(batch.count(), part);
            int to = share(batch.count(), part + 1);
            losses[part] = to > from ? lanes.get(part).learn(batch, from, to, noise) : 0;
        });
        return sum(losses);
    }

    /** A stream takes as long to be made as a small network's batch takes. */
    private static double sum(double[] values) {
        return values.length == 1 ? values[0] : Arrays.stream(values).sum();
    }

    private int share(int rows, int part) {
        return (int) ((long) rows * part / crew.size());
    }

    /** The gradients of lanes that had rows; the others' are of an earlier batch. */
    private List<Floats> usedLanes(int rows) {
        if (rows >= crew.size()) {
            return allGradients;
        }
        List<Floats> used = new ArrayList<>();
        for (int i = 0; i < crew.size(); i++) {
            if (share(rows, i + 1) > share(rows, i)) {
                used.add(lanes.get(i).gradients());
            }
        }
        return used;
    }

    /** What the network says of examples: a row an example, in it the probability of each class or each quantity. Training goes on unharmed. */
    public float[][] outputs(Examples examples) {
        float[][] outputs = new float[examples.count()][];
        crew.run(part -> {
            Shard lane = lanes.get(part);
            int to = share(examples.count(), part + 1);
            for (int from = share(examples.count(), part); from < to; from += lane.rows()) {
                lane.answer(examples, from, Math.min(to, from + lane.rows()), outputs);
            }
        });
        return outputs;
    }

    /** Ends its threads. */
    @Override
    public void close() {
        crew.close();
    }
}
