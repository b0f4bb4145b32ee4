package org.depthbench.trial.file;

import org.jspecify.annotations.Nullable;

/** Something a person can do something about: its message is one sentence for them, its cause is for the log. */
public final class DepthbenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DepthbenchException(String sentence) {
        this(sentence, null);
    }

    public DepthbenchException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
