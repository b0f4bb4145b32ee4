package org.depthbench.desktop.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.comparison.spec.DepthbenchException;
import org.depthbench.comparison.trial.TrialException;

/** The one sentence that the window has for its user at the moment; a newer one takes its place. */
public final class Notices {
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    // ---- Properties ----

    /** The sentence; empty for none. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    // ---- Commands ----

    /** Says something. */
    public void say(String what) {
        sentence.set(what);
    }

    /** Says what went wrong. */
    public void tell(Throwable failure) {
        boolean forPeople = failure instanceof DepthbenchException
                || failure instanceof TrialException
                || failure instanceof IllegalArgumentException;
        say(forPeople ? String.valueOf(failure.getMessage()) : "This should not have happened: " + failure + ".");
    }

    /** Says nothing any more. */
    public void dismiss() {
        sentence.set("");
    }
}
