package org.depthbench.desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** What a window begins with. */
public final class FirstComparison {
    private FirstComparison() {}

    /**
     * The comparison to begin with: the one asked for, or the last one, or handwritten digits.
     *
     * @param refused told why a file is not used, in one sentence
     */
    public static ComparisonSpec of(
            TaskCatalogue catalogue, @Nullable Path asked, Path last, int cores, Consumer<String> refused) {
        List<Path> files = Stream.of(
                        Optional.ofNullable(asked), Optional.of(last).filter(Files::isRegularFile))
                .flatMap(Optional::stream)
                .toList();
        for (Path file : files) {
            try {
                return openable(ComparisonFile.read(file), catalogue);
            } catch (DepthbenchException | IllegalArgumentException e) {
                refused.accept(String.valueOf(e.getMessage()));
            }
        }
        return DefaultComparisons.opening(catalogue, Schedule.suiting(cores));
    }

    /** A comparison that can be edited here, though its networks may be impossible; refused where its task is not here. */
    static ComparisonSpec openable(ComparisonSpec spec, TaskCatalogue catalogue) {
        spec.task().check(catalogue);
        return spec;
    }
}
