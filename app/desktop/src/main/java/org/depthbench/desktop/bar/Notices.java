package org.depthbench.desktop.bar;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.trial.Failures;

/** The one sentence that the window has for its user at the moment; a newer one takes its place. */
public final class Notices {
    private final UnaryOperator<String> language;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<SavedFile>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Nothing is said yet; what goes wrong is told as it is. */
    public Notices() {
        this(UnaryOperator.identity());
    }

    /** @param language puts a sentence about what went wrong into the window's language */
    public Notices(UnaryOperator<String> language) {
        this.language = language;
    }

    // ---- Properties ----

    /** The sentence; empty for none. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether it says what went wrong. */
    public ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The file that it says was written; empty when it says something else. */
    public ReadOnlyObjectProperty<Optional<SavedFile>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    // ---- Commands ----

    /** Says that a file was written, which can then be opened. */
    public void say(String what, Path file) {
        say(what);
        saved.set(Optional.of(new SavedFile(file)));
    }

    /** Says something. */
    public void say(String what) {
        trouble.set(false);
        saved.set(Optional.empty());
        sentence.set(what);
    }

    /** Says what went wrong, in a sentence. */
    public void warn(String what) {
        trouble.set(true);
        saved.set(Optional.empty());
        sentence.set(language.apply(what));
    }

    /** Says what went wrong. */
    public void tell(Throwable failure) {
        warn(
                Failures.forPeople(failure)
                        ? String.valueOf(failure.getMessage())
                        : "This should not have happened: " + failure + ".");
    }

    /** Says nothing any more. */
    public void dismiss() {
        sentence.set("");
    }
}
