package org.depthbench.comparison.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.depthbench.comparison.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/** The window, found at run time by {@link java.util.ServiceLoader}, so that whoever opens it need not know what draws it. */
public interface Desktop {
    /**
     * Opens the window and returns when it was closed.
     *
     * @param file a comparison to begin with; null begins with the last one
     * @throws org.depthbench.trial.file.DepthbenchException with a sentence when there is no display, or something
     *     that drawing needs is missing
     */
    void open(Supplier<Workbench> workbench, @Nullable Path file);

    /**
     * Trains a comparison in the real window, drawn where no display is needed, and writes a picture of it.
     *
     * @throws org.depthbench.trial.file.DepthbenchException with a sentence when it cannot
     */
    void picture(Supplier<Workbench> workbench, Picture picture);

    /** Goes through the real window once, drawn where no display is needed, so that the build can keep what this loads. */
    void rehearse(Supplier<Workbench> workbench);

    /**
     * What a picture shows.
     *
     * @param task the task's id
     * @param epochs to train first; 0 shows the window as it opens, a negative number as many as the task usually takes
     * @param theme light, dark or projector
     * @param view which panel is in front below the charts: table, sight, mistakes, try, experiments or runs
     */
    record Picture(
            Path file, String task, int epochs, String theme, int width, int height, Locale language, String view) {}
}
