package org.depthbench.datasets.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.depthbench.datasets.file.LabelledImages;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** Images that are part of the program. */
final class EmbeddedImages {
    private EmbeddedImages() {}

    /** Handwritten digits of 8×8 pixels. */
    static Task digits() {
        return new Task(
                "digits",
                "Handwritten digits",
                Area.IMAGES,
                new TaskCard(
                        "Read a handwritten digit from an image of 8×8 grey levels.",
                        "Every fourth image of the file is held out: 1,348 to learn from, 449 to test. Both parts have digits"
                                + " of the same writers; with writers apart, every network does about 4 points worse.",
                        "Convolution pays a little (about 96 to 98 %); dense layers stacked deeper do not.",
                        "E. Alpaydin and C. Kaynak, Optical recognition of handwritten digits, 1998 (UCI 80, test part),"
                                + " as packed by scikit-learn 1.2.1.",
                        "CC BY 4.0 (UCI); packaging BSD-3-Clause (scikit-learn)."),
                new Inputs.Pixels(8, 8, 1),
                new Target.Classes(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")),
                new Sizes(20, 1348, 1348),
                0,
                0,
                RecordedSource.asRecorded(() -> Parts.of(images("digits", 16), Examples.every(4))));
    }

    /** Photographs of clothing, 28×28 pixels. */
    static Task fashion() {
        return new Task(
                "fashion",
                "Fashion items",
                Area.IMAGES,
                new TaskCard(
                        "Name the piece of clothing in a photograph of 28×28 grey levels.",
                        "3,000 images of the published training part, 1,000 of the published test part, each with equal"
                                + " shares of the ten classes.",
                        "Convolution pays (about 84 to 88 %); hidden dense layers do not: 83 % with none and with one, 82 % with four.",
                        "H. Xiao, K. Rasul and R. Vollgraf, Fashion-MNIST, 2017, arXiv:1708.07747; class-balanced extract.",
                        "MIT."),
                new Inputs.Pixels(28, 28, 1),
                new Target.Classes(LabelledImages.CLOTHES),
                new Sizes(20, 3000, 3000),
                0,
                0,
                RecordedSource.asRecorded(
                        () -> new Parts(images("fashion-train3000", 255), images("fashion-test1000", 255))));
    }

    /** @param white the largest value of a pixel */
    private static Examples images(String prefix, int white) {
        String imageFile = prefix + "-images-idx3-ubyte.gz";
        String labelFile = prefix + "-labels-idx1-ubyte.gz";
        try (InputStream imageBytes = ShippedFile.open(imageFile);
                InputStream labelBytes = ShippedFile.open(labelFile)) {
            return LabelledImages.read(imageBytes, labelBytes, imageFile, labelFile)
                    .all(white);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
