package org.depthbench.datasets.task;

/** The field of application that a task stands for. */
public enum Area {
    IMAGES("image recognition"),
    SIMPLE("simple classification"),
    PLANE("patterns in the plane");

    private final String words;

    Area(String words) {
        this.words = words;
    }

    /** The area in a person's words. */
    public String words() {
        return words;
    }
}
