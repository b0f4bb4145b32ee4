package org.depthbench.desktop.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;

/** The window says one sentence at a time, and of a failure what a person can use. */
class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void saysNothingAtFirst() {
        assertEquals("", said());
    }

    @Test
    void aNewerSentenceTakesThePlaceOfTheOlder() {
        notices.say("first");
        notices.say("second");

        assertEquals("second", said());
    }

    @Test
    void aSentenceCanBeDismissed() {
        notices.say("first");
        notices.dismiss();

        assertEquals("", said());
    }

    @Test
    void failuresForPeopleAreToldInTheirOwnWords() {
        notices.tell(new DepthbenchException("The disk is full."));
        assertEquals("The disk is full.", said());

        notices.tell(new TrialException("The worker ended.", null));
        assertEquals("The worker ended.", said());

        notices.tell(new IllegalArgumentException("Epochs must be 1 to 100000, was 0."));
        assertEquals("Epochs must be 1 to 100000, was 0.", said());
    }

    @Test
    void otherFailuresAreToldAsWhatShouldNotHaveHappened() {
        notices.tell(new IllegalStateException("queue"));

        assertEquals("This should not have happened: java.lang.IllegalStateException: queue.", said());
    }

    @Test
    void aFileThatWasWrittenCanBeOpenedUntilSomethingElseIsSaid() {
        notices.say("Saved", Path.of("a.html"));
        assertEquals(
                Optional.of(new SavedFile(Path.of("a.html"))),
                notices.savedProperty().get());

        notices.say("Another sentence");
        assertEquals(Optional.empty(), notices.savedProperty().get());
    }

    private String said() {
        return notices.sentenceProperty().get();
    }
}
