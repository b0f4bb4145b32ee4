package org.depthbench.comparison.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.depthbench.comparison.evidence.Evidence;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Answers about evidence, kept until the evidence changes: a table asks twice a second, and among very many runs each answer
 * takes milliseconds, but evidence changes only when a run ends, is deleted or brought back.
 */
final class KeptEvidence {
    private final Handle handle;
    private final Map<String, List<Evidence.Sample>> samples = new HashMap<>();
    private final Map<Timed, List<Evidence.Timing>> timings = new HashMap<>();
    private long version = -1;
    private @Nullable String stand;

    /** @param handle of a connection that changes nothing; to be asked by one thread at a time */
    KeptEvidence(Handle handle) {
        this.handle = handle;
    }

    private record Timed(String question, int examples) {}

    List<Evidence.Sample> samples(String question) {
        return answer(samples, question, () -> ComparisonRows.samples(handle, question));
    }

    List<Evidence.Timing> timings(String question, int examples) {
        return answer(timings, new Timed(question, examples), () -> ComparisonRows.timings(handle, question, examples));
    }

    private <Q, A> List<A> answer(Map<Q, List<A>> answers, Q question, Supplier<List<A>> ask) {
        forgetWhatChanged();
        List<A> known = answers.get(question);
        if (known == null) {
            known = List.copyOf(ask.get());
            answers.put(question, known);
        }
        return known;
    }

    private void forgetWhatChanged() {
        long now = handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
        if (now == version) {
            return;
        }
        String standNow = ComparisonRows.standOfEvidence(handle);
        if (!standNow.equals(stand)) {
            samples.clear();
            timings.clear();
        }
        stand = standNow;
        version = now;
    }
}
