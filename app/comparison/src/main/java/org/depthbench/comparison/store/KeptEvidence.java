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
    private final Map<Question, List<Evidence.Sample>> answers = new HashMap<>();
    private long version = -1;
    private @Nullable String stand;

    /** @param handle of a connection that changes nothing; to be asked by one thread at a time */
    KeptEvidence(Handle handle) {
        this.handle = handle;
    }

    private sealed interface Question {
        record AtEverySize(String digest) implements Question {}

        record MostTried(String task, int leastExamples) implements Question {}
    }

    List<Evidence.Sample> atEverySize(String question) {
        return answer(new Question.AtEverySize(question), () -> ComparisonRows.samples(handle, question));
    }

    List<Evidence.Sample> mostTried(String task, int leastExamples) {
        return answer(
                new Question.MostTried(task, leastExamples),
                () -> ComparisonRows.mostTried(handle, task, leastExamples));
    }

    private List<Evidence.Sample> answer(Question question, Supplier<List<Evidence.Sample>> ask) {
        long now = handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
        if (now != version) {
            String standNow = ComparisonRows.standOfEvidence(handle);
            if (!standNow.equals(stand)) {
                answers.clear();
            }
            stand = standNow;
            version = now;
        }
        List<Evidence.Sample> known = answers.get(question);
        if (known == null) {
            known = List.copyOf(ask.get());
            answers.put(question, known);
        }
        return known;
    }
}
