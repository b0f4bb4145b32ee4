package org.depthbench.desktop.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.workbench.Session;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WarmWorkers;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** Worker processes of the workbench, kept warm; what is open when it closes is closed with it. */
public final class WorkbenchSessions implements Sessions, AutoCloseable {
    private final Workbench workbench;
    private final WarmWorkers workers;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    /** Sessions over a workbench; its workers start with the first comparison. */
    public WorkbenchSessions(Workbench workbench) {
        this.workbench = workbench;
        this.workers = workbench.warmWorkers();
    }

    @Override
    public Playable ready(ComparisonSpec spec, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return opened(workbench.ready(spec, workers, listeners, warnings), Optional.empty());
    }

    @Override
    public Playable resume(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return opened(workbench.resume(kept, listeners, warnings), Optional.empty());
    }

    @Override
    public Playable reopen(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return opened(workbench.reopen(kept, listeners, warnings), Optional.of(kept.id()));
    }

    private Playable opened(Session session, Optional<Long> reopened) {
        open.add(session);
        return new Running(session, reopened, open);
    }

    @Override
    public long freeMemory() {
        return workbench.machine().availableMemory();
    }

    @Override
    public void warmUp() {
        workers.warmUp();
    }

    @Override
    public void close() {
        open.forEach(Session::close);
        workers.close();
    }

    private record Running(Session session, Optional<Long> reopened, Set<Session> open) implements Playable {
        private Conductor conductor() {
            return session.conductor();
        }

        @Override
        public void start() {
            conductor().start();
        }

        @Override
        public void play() {
            conductor().play();
        }

        @Override
        public void pause() {
            conductor().pause();
        }

        @Override
        public void step() {
            conductor().step();
        }

        @Override
        public void slowDown(long milliseconds) {
            conductor().slowDown(Duration.ofMillis(milliseconds));
        }

        @Override
        public void end(Side side) {
            conductor().cancel(side);
        }

        @Override
        public void goOn(Side side) {
            conductor().goOn(side);
        }

        @Override
        public void stopLike(ComparisonSpec other) {
            session.stopLike(other);
        }

        @Override
        public boolean answers(Side side) {
            return conductor().answers(side);
        }

        @Override
        public CompletableFuture<Answer> inspect(Side side, Query query) {
            return conductor().inspect(side, query);
        }

        @Override
        public Optional<Long> id() {
            return reopened.or(session::id);
        }

        @Override
        public ComparisonResult result() {
            return conductor().result();
        }

        @Override
        public void close() {
            session.close();
            open.remove(session);
        }
    }
}
