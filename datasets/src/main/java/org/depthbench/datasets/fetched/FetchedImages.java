package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.file.LabelledImages;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** The image sets of the MNIST family: four files each, 60,000 images to learn from and 10,000 to test. */
final class FetchedImages {
    private static final int SIDE = 28;
    private static final int WHITE = 255;
    private static final Sizes SIZES = new Sizes(20, 60_000, 60_000);

    private FetchedImages() {}

    /** Handwritten digits of 28×28 pixels. */
    static Task mnist(DataFolder folder) {
        String[] places = {
            "https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"
        };
        Publication publication = new Publication(
                "mnist",
                "MNIST",
                List.of(
                        PublishedFile.asItIs(
                                "train-images-idx3-ubyte.gz",
                                9_912_422,
                                Sum.sha256("440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                                places),
                        PublishedFile.asItIs(
                                "train-labels-idx1-ubyte.gz",
                                28_881,
                                Sum.sha256("3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                                places),
                        PublishedFile.asItIs(
                                "t10k-images-idx3-ubyte.gz",
                                1_648_877,
                                Sum.sha256("8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                                places),
                        PublishedFile.asItIs(
                                "t10k-labels-idx1-ubyte.gz",
                                4_542,
                                Sum.sha256("f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
                                places)));
        return task(
                publication,
                folder,
                new TaskCard(
                        "Read a handwritten digit from an image of 28×28 grey levels.",
                        "As published: 60,000 images to learn from, 10,000 of other writers to test.",
                        "Convolution pays (published: 98.4 to 99.3 %); hidden dense layers beyond the first hardly do.",
                        "Y. LeCun, C. Cortes and C. J. C. Burges, The MNIST database of handwritten digits, 1998.",
                        "CC BY-SA 3.0."),
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                new Division.Fixed(
                        "MNIST cannot be divided anew: its images to test are of other writers, and it does not say"
                                + " who wrote which, so that a writer would be on both sides. Handwritten digits can."));
    }

    /** Photographs of clothing, all that were published. */
    static Task fashion(DataFolder folder) {
        String[] places = {"http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"};
        Publication publication = new Publication(
                "fashion-mnist",
                "Fashion-MNIST",
                List.of(
                        PublishedFile.asItIs(
                                "train-images-idx3-ubyte.gz",
                                26_421_880,
                                Sum.sha256("3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                                places),
                        PublishedFile.asItIs(
                                "train-labels-idx1-ubyte.gz",
                                29_515,
                                Sum.sha256("a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                                places),
                        PublishedFile.asItIs(
                                "t10k-images-idx3-ubyte.gz",
                                4_422_102,
                                Sum.sha256("346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                                places),
                        PublishedFile.asItIs(
                                "t10k-labels-idx1-ubyte.gz",
                                5_148,
                                Sum.sha256("67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
                                places)));
        return task(
                publication,
                folder,
                new TaskCard(
                        "Name the piece of clothing in a photograph of 28×28 grey levels.",
                        "As published: 60,000 images to learn from, 10,000 to test, each with equal shares of the ten classes.",
                        "Convolution pays (published: 88 % for three dense layers, 92 to 93 % for two convolutions).",
                        "H. Xiao, K. Rasul and R. Vollgraf, Fashion-MNIST, 2017, arXiv:1708.07747.",
                        "MIT."),
                LabelledImages.CLOTHES,
                new Division.Pooled(""));
    }

    private static Task task(
            Publication publication, DataFolder folder, TaskCard card, List<String> classes, Division division) {
        return new Task(
                publication.task(),
                publication.title(),
                Area.IMAGES,
                card,
                new Inputs.Pixels(SIDE, SIDE, 1),
                new Target.Classes(classes),
                SIZES,
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        files -> new ImageSet(images(files, 0), images(files, 2), WHITE),
                        ImageSet::data,
                        division));
    }

    /** @param first of the file with the images, which the one with their labels follows */
    private static LabelledImages images(FetchedFiles files, int first) throws IOException {
        try (InputStream imageBytes = files.unpacked(first);
                InputStream labelBytes = files.unpacked(first + 1)) {
            return LabelledImages.read(
                    imageBytes,
                    labelBytes,
                    files.at(first).toString(),
                    files.at(first + 1).toString());
        }
    }
}
