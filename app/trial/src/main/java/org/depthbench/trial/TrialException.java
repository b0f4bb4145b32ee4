package org.depthbench.trial;

import org.jspecify.annotations.Nullable;

/** The trial cannot go on; the message is one sentence for a person: what happened and what to try next. */
public final class TrialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrialException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
