package org.depthbench.datasets.task;

import java.util.List;
import java.util.Optional;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.sound.Ear;

/**
 * A learning problem: data, what to predict, and its field of application.
 *
 * @param id the word that names the task on the command line and in files
 * @param inputs what one example consists of
 * @param target what is predicted of it
 * @param sizes how many training examples can be asked for
 * @param mostNoise the largest noise that can be asked for; 0 for real data, which is used as it was recorded
 * @param usualNoise the noise that it has unasked, 0 to the largest
 * @param source makes or reads the data
 */
public record Task(
        String id,
        String title,
        Area area,
        TaskCard card,
        Inputs inputs,
        Target target,
        Sizes sizes,
        double mostNoise,
        double usualNoise,
        Source source) {

    /** The names of the classes; none where quantities are predicted. */
    public List<String> classes() {
        return target instanceof Target.Classes classes ? classes.names() : List.of();
    }

    /** Makes or reads the data of one task. */
    @FunctionalInterface
    public interface Source {
        /**
         * The data for one choice; the same arguments always give the same data.
         *
         * @param examples training examples wanted
         * @param noise standard deviation of what is added to each coordinate, as a fraction of the pattern's radius
         * @param seeds where randomness comes from
         */
        TaskData load(int examples, double noise, DataSeeds seeds);

        /** How its examples can be divided anew into those to learn from and those to test. */
        default Division division() {
            return new Division.Drawn();
        }

        /** How its examples were heard; empty where they are no sounds, or of rates of their own. */
        default Optional<Ear> ear() {
            return Optional.empty();
        }

        /** What has to be fetched before it can be loaded; empty where nothing has. */
        default Optional<Publication> publication() {
            return Optional.empty();
        }
    }

    /**
     * The data for one choice of size and noise; the same arguments always give the same data.
     *
     * @throws IllegalArgumentException with a sentence when the size or the noise is out of range
     */
    public TaskData load(int examples, double noise, DataSeeds seeds) {
        check(examples, noise);
        return source.load(examples, noise, seeds);
    }

    /**
     * Sees to it that a size and a noise are ones that this task can give.
     *
     * @throws IllegalArgumentException with a sentence when they are not
     */
    public void check(int examples, double noise) {
        if (examples < sizes.least() || examples > sizes.most()) {
            throw new IllegalArgumentException("%s gives %d to %d training examples, asked for were %d."
                    .formatted(title, sizes.least(), sizes.most(), examples));
        }
        if (!(noise >= 0 && noise <= mostNoise)) {
            throw new IllegalArgumentException(
                    mostNoise == 0
                            ? "%s is recorded data and takes no noise, asked for was %s.".formatted(title, noise)
                            : "%s takes noise from 0 to %s, asked for was %s.".formatted(title, mostNoise, noise));
        }
    }
}
