package org.depthbench.benchmark;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.LayerPlan;
import org.depthbench.trial.spec.TrialSpec;

/**
 * PyTorch as the Deep Java Library calls it, with the data of its trial in batches that are made beforehand. Its embedding of sequences
 * adds no vectors for places, which makes it a little cheaper than ours.
 */
final class DjlPeer implements Peer {
    private final NDManager manager = NDManager.newBaseManager();
    private final Model model;
    private final Trainer trainer;
    private final List<NDArray> inputs = new ArrayList<>();
    private final List<NDArray> labels = new ArrayList<>();
    private final Loss loss = Loss.softmaxCrossEntropyLoss();
    private int next;

    private DjlPeer(TrialSpec trial) {
        Examples examples = trial.load(TaskCatalogue.builtIn()).train();
        int batch = Math.min(trial.learner().training().batchSize(), examples.count());
        Shape shape = inputShape(trial, batch);
        for (int from = 0; from + batch <= examples.count(); from += batch) {
            Examples rows = examples.slice(from, from + batch);
            inputs.add(manager.create(rows.features(), shape));
            float[] classes = new float[batch];
            for (int i = 0; i < batch; i++) {
                classes[i] = rows.label(i);
            }
            labels.add(manager.create(classes));
        }
        model = Model.newInstance(trial.learner().network().name(), "PyTorch");
        model.setBlock(block(trial));
        Tracker rate = Tracker.fixed((float) trial.learner().training().learningRate());
        trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build()));
        trainer.initialize(shape);
    }

    private static Shape inputShape(TrialSpec trial, int batch) {
        if (trial.plan().layers().get(0).output() instanceof org.depthbench.network.shape.Shape.Sequence sequence) {
            return new Shape(batch, sequence.steps(), trial.plan().input().size() / sequence.steps());
        }
        return trial.plan().input() instanceof org.depthbench.network.shape.Shape.Image image
                        && !trial.plan().layers().get(0).layer().flattens()
                ? new Shape(batch, image.channels(), image.height(), image.width())
                : new Shape(batch, trial.plan().input().size());
    }

    private static Block block(TrialSpec trial) {
        SequentialBlock block = new SequentialBlock();
        List<LayerPlan> layers = trial.plan().layers();
        for (LayerPlan plan : layers.subList(0, layers.size() - 1)) {
            block.add(plan.layer().accept(new DjlBlock(plan)));
        }
        block.add(Blocks.batchFlattenBlock());
        return block.add(Linear.builder()
                .setUnits(trial.task().demand().head().outputs())
                .build());
    }

    /** Where every layer of the net has a counterpart. */
    static Optional<Peer> of(TrialSpec trial) {
        try {
            return Optional.of(new DjlPeer(trial));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "torch " + Engine.getEngine("PyTorch").getVersion() + " from Java";
    }

    @Override
    public Rate measure(Work work, double seconds) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpuBegin = process.getProcessCpuTime();
        long begin = System.nanoTime();
        long examples = 0;
        while (System.nanoTime() - begin < seconds * 1e9) {
            int batch = next++ % inputs.size();
            if (work == Work.TRAIN) {
                train(batch);
            } else {
                evaluate(batch);
            }
            examples += inputs.get(batch).getShape().get(0);
        }
        return Rate.of(
                examples, (System.nanoTime() - begin) / 1e9, (process.getProcessCpuTime() - cpuBegin) / 1e9);
    }

    /** Loss and accuracy, as ours. */
    private void evaluate(int batch) {
        try (NDManager scope = manager.newSubManager();
                NDList output = trainer.evaluate(new NDList(inputs.get(batch)))) {
            output.attach(scope);
            NDList expected = new NDList(labels.get(batch));
            loss.evaluate(expected, output).getFloat();
            output.singletonOrThrow()
                    .argMax(1)
                    .eq(labels.get(batch).toType(DataType.INT64, false))
                    .sum()
                    .getLong();
        }
    }

    private void train(int batch) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            NDList output = trainer.forward(new NDList(inputs.get(batch)));
            NDArray value = loss.evaluate(new NDList(labels.get(batch)), output);
            gradients.backward(value);
            value.close();
            output.close();
        }
        trainer.step();
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
        manager.close();
    }
}
