package org.depthbench.desktop.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states that one immutable thing went through. Edits of one field that follow each other, such as letters typed or a
 * slider dragged, count as one.
 */
final class UndoStack<T> {
    private static final int MOST = 500;

    private final Deque<T> undo = new ArrayDeque<>();
    private final Deque<T> redo = new ArrayDeque<>();
    private T now;
    private @Nullable String lastField;

    UndoStack(T first) {
        now = first;
    }

    T now() {
        return now;
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    /** Takes the place of another one, with all of its states. */
    void takeOver(UndoStack<T> other) {
        undo.clear();
        undo.addAll(other.undo);
        redo.clear();
        redo.addAll(other.redo);
        now = other.now;
        lastField = null;
    }

    /** Goes to another state. */
    void change(T next, String field) {
        if (next.equals(now)) {
            return;
        }
        if (!Objects.equals(field, lastField) || undo.isEmpty()) {
            undo.push(now);
            if (undo.size() > MOST) {
                undo.removeLast();
            }
        }
        lastField = field;
        redo.clear();
        now = next;
    }

    /** Goes back one state; nothing happens when there is none. */
    void undo() {
        if (canUndo()) {
            redo.push(now);
            now = undo.pop();
            lastField = null;
        }
    }

    /** Takes back the last {@link #undo}; nothing happens when there is none. */
    void redo() {
        if (canRedo()) {
            undo.push(now);
            now = redo.pop();
            lastField = null;
        }
    }
}
