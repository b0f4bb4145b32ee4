package org.depthbench.comparison.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** Questions to a network that wait until it is between two slices. */
final class Questions {
    private record Question(Query query, CompletableFuture<Answer> answer) {}

    private final ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>();

    /** Whether any waits. */
    boolean waiting() {
        return !waiting.isEmpty();
    }

    CompletableFuture<Answer> put(Query query) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.add(new Question(query, answer));
        return answer;
    }

    /** Has all answered; none is left waiting when the network cannot answer any more. */
    void answer(Function<Query, Answer> network) {
        for (Question question = waiting.poll(); question != null; question = waiting.poll()) {
            try {
                question.answer().complete(network.apply(question.query()));
            } catch (RuntimeException e) {
                question.answer().completeExceptionally(e);
            }
        }
    }
}
