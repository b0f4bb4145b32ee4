package org.depthbench.desktop.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.jspecify.annotations.Nullable;

/** Comparisons without networks: ready as soon as they start, trained by the test, with all that was asked written down. */
public final class FakeSessions implements Sessions {
    private final List<FakeSession> opened = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private TrialState afterStart = TrialState.TRAINING;
    private @Nullable RuntimeException refusal;
    private long freeMemory = Long.MAX_VALUE;

    /** All sessions, the latest last. */
    public List<FakeSession> opened() {
        return opened;
    }

    /** The latest session. */
    public FakeSession latest() {
        return opened.get(opened.size() - 1);
    }

    /** What all sessions and their owner were asked, in order: {@code ready}, {@code play}, {@code warm up}… */
    public List<String> log() {
        return log;
    }

    /** From now on, networks take until {@link FakeSession#stand} to get ready. */
    public void prepareSlowly() {
        afterStart = TrialState.STARTING;
    }

    /** From now on, nothing can be opened; null opens again. */
    public void refuse(@Nullable RuntimeException trouble) {
        refusal = trouble;
    }

    @Override
    public Playable ready(ComparisonSpec spec, List<ComparisonListener> listeners, Consumer<String> warnings) {
        log.add("ready");
        return open(new FakeSession(Results.result(spec, TrialState.QUEUED, 0), listeners, warnings));
    }

    @Override
    public Playable resume(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        log.add("resume " + kept.id());
        return open(new FakeSession(kept.result(), listeners, warnings));
    }

    @Override
    public Playable reopen(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        log.add("reopen " + kept.id());
        FakeSession session = new FakeSession(kept.result(), listeners, warnings);
        session.over = true;
        session.number(kept.id());
        return open(session);
    }

    private Playable open(FakeSession session) {
        if (refusal != null) {
            throw refusal;
        }
        opened.add(session);
        return session;
    }

    /** How much memory is free from now on, in bytes. */
    public void free(long bytes) {
        freeMemory = bytes;
    }

    @Override
    public long freeMemory() {
        return freeMemory;
    }

    @Override
    public void warmUp() {
        log.add("warm up");
    }

    /**
     * A question that waits for the test's answer.
     *
     * @param answer to be completed
     */
    public record Asked(Side side, Query query, CompletableFuture<Answer> answer) {}

    /** One comparison whose trials do what the test says. */
    public final class FakeSession implements Sessions.Playable {
        private final ComparisonSpec spec;
        private final List<ComparisonListener> listeners;
        private final Consumer<String> warnings;
        private final List<Asked> asked = new ArrayList<>();
        private ComparisonResult result;
        private @Nullable Long id;
        private boolean closed;
        private boolean over;
        private boolean mute;
        private int epochs;
        private final Map<Side, Integer> examples = new EnumMap<>(Side.class);

        private FakeSession(ComparisonResult begun, List<ComparisonListener> listeners, Consumer<String> warnings) {
            this.spec = begun.spec();
            this.result = begun;
            this.epochs = begun.deep().epochs().size();
            this.listeners = List.copyOf(listeners);
            this.warnings = warnings;
        }

        /** What it compares. */
        public ComparisonSpec spec() {
            return spec;
        }

        /** Whether it was ended. */
        public boolean closed() {
            return closed;
        }

        /** All questions so far. */
        public List<Asked> asked() {
            return asked;
        }

        /** Gives it a number in the run history. */
        public void number(long number) {
            id = number;
        }

        /** Brings both trials into a state. */
        public void stand(TrialState state) {
            result = Results.result(spec, state, epochs);
            for (Side side : Side.values()) {
                tell(side, new TrialEvent.StateChanged(state, null, null));
            }
        }

        /** Brings the sides into two states. */
        public void stand(TrialState shallow, TrialState deep) {
            result = new ComparisonResult(
                    spec,
                    result.started(),
                    result.machine(),
                    Results.trial(spec, Side.SHALLOW, shallow, epochs),
                    Results.trial(spec, Side.DEEP, deep, epochs));
            tell(Side.SHALLOW, new TrialEvent.StateChanged(shallow, null, null));
            tell(Side.DEEP, new TrialEvent.StateChanged(deep, null, null));
        }

        /** Trains one batch on a side, half of its epoch. */
        public void trainBatch(Side side) {
            int half = spec.task().examples() / 2;
            int seen = examples.merge(side, half, Integer::sum);
            tell(side, new TrialEvent.SliceTrained(new Progress(1, 1, half, 0.5, 1, 1, 1, false), 0.25, seen));
        }

        /** Trains one epoch on both sides. */
        public void trainEpoch() {
            trainEpochs(1);
        }

        /** Trains some epochs on both sides, and tells of the last. */
        public void trainEpochs(int count) {
            epochs += count;
            result = Results.result(spec, TrialState.TRAINING, epochs);
            for (Side side : Side.values()) {
                trainBatch(side);
                tell(side, new TrialEvent.EpochFinished(Results.epoch(epochs)));
            }
        }

        /** Brings both sides to their end. */
        public void end() {
            stand(TrialState.FINISHED);
            tell(new ComparisonEvent.ComparisonEnded(result));
        }

        /** Something goes wrong on a side that does not end it. */
        public void warn(Side side, String sentence) {
            tell(side, new TrialEvent.Warned(sentence));
        }

        /** Something goes wrong with the comparison. */
        public void warn(String sentence) {
            warnings.accept(sentence);
        }

        private void tell(Side side, TrialEvent event) {
            tell(new ComparisonEvent.OfTrial(side, event));
        }

        private void tell(ComparisonEvent event) {
            listeners.forEach(event::dispatch);
        }

        @Override
        public void start() {
            log.add("start");
            if (!over) {
                stand(afterStart);
            }
        }

        @Override
        public Optional<Long> reopened() {
            return over ? id() : Optional.empty();
        }

        @Override
        public boolean answers(Side side) {
            return !mute && result.side(side).state() != TrialState.FAILED;
        }

        /** From now on, its networks have gone. */
        public void fallMute() {
            mute = true;
        }

        @Override
        public void play() {
            log.add("play");
        }

        @Override
        public void pause() {
            log.add("pause");
        }

        @Override
        public void step() {
            log.add("step");
        }

        @Override
        public void slowDown(long milliseconds) {
            log.add("slow down " + milliseconds);
        }

        @Override
        public void end(Side side) {
            log.add("end " + side.word());
        }

        @Override
        public void goOn(Side side) {
            log.add("go on " + side.word());
        }

        @Override
        public void stopLike(ComparisonSpec other) {
            log.add("stop after " + other.stop().epochs());
        }

        @Override
        public CompletableFuture<Answer> inspect(Side side, Query query) {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            asked.add(new Asked(side, query, answer));
            return answer;
        }

        @Override
        public Optional<Long> id() {
            return Optional.ofNullable(id);
        }

        @Override
        public ComparisonResult result() {
            return result;
        }

        @Override
        public void close() {
            log.add("close");
            closed = true;
        }
    }
}
