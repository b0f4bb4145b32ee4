package org.depthbench.trial;

import org.depthbench.trial.file.DepthbenchException;

/** Tells what is said to a person from what only a log can use. */
public final class Failures {
    private Failures() {}

    /** Whether a failure's message is a sentence for a person; everything else is a mistake of this program. */
    public static boolean forPeople(Throwable failure) {
        return failure instanceof DepthbenchException
                || failure instanceof TrialException
                || failure instanceof IllegalArgumentException;
    }
}
