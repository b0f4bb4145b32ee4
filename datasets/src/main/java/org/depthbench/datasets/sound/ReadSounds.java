package org.depthbench.datasets.sound;

import java.util.List;

/**
 * Recordings as they were read.
 *
 * @param classes the names of the classes, in the order of letters
 * @param frames what is heard of each, see {@link LogMel#of}; not to be written
 * @param labels the place of each one's class
 * @param notes what was done while reading
 */
public record ReadSounds(
        SoundChoices choices, List<String> classes, List<float[]> frames, int[] labels, List<String> notes) {
    public ReadSounds {
        classes = List.copyOf(classes);
        frames = List.copyOf(frames);
        notes = List.copyOf(notes);
    }
}
