package org.depthbench.comparison.run;

import org.jspecify.annotations.Nullable;

/** A trial's process did not answer for too long and is gone; the message is one sentence that says so. */
final class SilentProcessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentProcessException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
