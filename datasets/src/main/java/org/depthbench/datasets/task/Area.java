package org.depthbench.datasets.task;

import java.util.Locale;

/** The field of application that a task stands for. */
public enum Area {
    PLANE("patterns in the plane"),
    IMAGES("image recognition"),
    LANGUAGE("language"),
    SPEECH("speech recognition"),
    SIMPLE("simple classification"),
    DRIVING("autonomous systems"),
    MEDICAL("medical diagnosis"),
    ANOMALY("anomaly detection"),
    FINANCE("finance"),
    OWN("own data");

    private final String words;

    Area(String words) {
        this.words = words;
    }

    /** The area in a person's words. */
    public String words() {
        return words;
    }

    /** The area as a word in files and resource bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
