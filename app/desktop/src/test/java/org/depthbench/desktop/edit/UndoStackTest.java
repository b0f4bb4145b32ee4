package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Every state comes back in the order in which it was left, and edits of one field in a row count as one. */
class UndoStackTest {
    private final UndoStack<String> states = new UndoStack<>("a");

    @Test
    void beginsWithNothingToTakeBack() {
        assertEquals("a", states.now());
        assertFalse(states.canUndo());
        assertFalse(states.canRedo());
    }

    @Test
    void goesBackThroughAllStates() {
        states.change("b", "one");
        states.change("c", "two");

        states.undo();
        assertEquals("b", states.now());
        states.undo();
        assertEquals("a", states.now());
        assertFalse(states.canUndo());
    }

    @Test
    void goesForwardThroughAllThatWasTakenBack() {
        states.change("b", "one");
        states.change("c", "two");
        states.undo();
        states.undo();

        states.redo();
        assertEquals("b", states.now());
        states.redo();
        assertEquals("c", states.now());
        assertFalse(states.canRedo());
    }

    @Test
    void editsOfOneFieldInARowAreTakenBackTogether() {
        states.change("ab", "name");
        states.change("abc", "name");

        states.undo();

        assertEquals("a", states.now());
    }

    @Test
    void anotherFieldBetweenThemKeepsEditsApart() {
        states.change("b", "name");
        states.change("c", "size");
        states.change("d", "name");

        states.undo();

        assertEquals("c", states.now());
    }

    @Test
    void anEditAfterUndoIsItsOwn() {
        states.change("b", "one");
        states.change("c", "name");
        states.undo();
        states.change("d", "name");
        states.change("e", "name");

        states.undo();

        assertEquals("b", states.now());
    }

    @Test
    void anEditForgetsWhatWasTakenBack() {
        states.change("b", "one");
        states.undo();

        states.change("c", "one");

        assertFalse(states.canRedo());
    }

    @Test
    void aChangeToTheSameIsNone() {
        states.change("b", "one");
        states.undo();

        states.change("a", "one");

        assertFalse(states.canUndo());
        assertTrue(states.canRedo());
    }

    @Test
    void undoAndRedoOfNothingChangeNothing() {
        states.undo();
        states.redo();

        assertEquals("a", states.now());
        assertFalse(states.canUndo());
        assertFalse(states.canRedo());
    }

    @Test
    void forgetsTheEarliestOfTooManyStates() {
        for (int i = 1; i <= 600; i++) {
            states.change(Integer.toString(i), "edit " + i);
        }
        for (int i = 0; i < 600; i++) {
            states.undo();
        }

        assertEquals("100", states.now());
    }
}
