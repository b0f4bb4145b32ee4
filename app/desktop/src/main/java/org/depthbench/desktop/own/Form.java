package org.depthbench.desktop.own;

import javafx.scene.layout.Region;

/** What is seen of a file or folder, and what can be chosen. */
interface Form {
    /** The form itself. */
    Region node();

    /**
     * How it is brought in as chosen.
     *
     * @throws IllegalArgumentException with a sentence when something is missing or cannot be
     */
    Bringing bringing();
}
