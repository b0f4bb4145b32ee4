package org.depthbench.datasets.fetched;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.input.WordList;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/**
 * Reviews of films, with praise or without, word by word. The archive stays packed, and is read through as it is: a small text a review, in
 * folders of its part and its class, {@code aclImdb/train/pos/0_9.txt}.
 */
final class Reviews {
    private static final int LENGTH = 256;
    private static final int WORDS = 10_000;
    private static final int IN_A_PART = 25_000;
    private static final List<String> CLASSES = List.of("negative", "positive");
    private static final List<String> FOLDERS = List.of("neg", "pos");

    private static final Pattern NAME = Pattern.compile("(?:.*/)?(train|test)/(neg|pos)/([0-9]+_[0-9]+\\.txt)");
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>");

    /** No review is nearly as long, in bytes. */
    private static final int LONGEST = 1 << 18;

    /** More reviews than this, in bytes, are not those that were published. */
    private static final long MOST = 1L << 28;

    private Reviews() {}

    /**
     * What was read.
     *
     * @param words the most common ones of the training part, the most common first
     */
    record Read(Examples train, Examples test, List<String> words) {}

    static Task task(DataFolder folder) {
        return task(
                folder,
                PublishedFile.asItIs(
                        "aclImdb_v1.tar.gz",
                        84_125_825,
                        Sum.sha256("c40f74a18d3b61f90feba1e17730e0d38e8b97c05fde7008942e91923d1658fe"),
                        List.of(URI.create("https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz"))),
                IN_A_PART);
    }

    /** @param inAPart how many reviews each part has */
    static Task task(DataFolder folder, PublishedFile archive, int inAPart) {
        Publication publication = new Publication("imdb", "IMDB reviews", List.of(archive));
        FetchedSource<Read> source = new FetchedSource<>(
                publication,
                folder,
                files -> read(files.unpacked(0), inAPart),
                (read, examples, seeds) -> TaskData.of(Subset.of(read.train(), examples, seeds.split()), read.test()),
                new Division.Fixed(
                        "IMDB reviews cannot be divided anew: no film is on both sides as they were published, and which film"
                                + " a review is about is not kept. Languages can."));
        return new Task(
                publication.task(),
                publication.title(),
                Area.LANGUAGE,
                new TaskCard(
                        "Tell whether a review of a film praises it, by its first 256 words.",
                        "As published: 25,000 reviews to learn from, 25,000 to test, half of each positive; no film is on both sides."
                                + " The vocabulary is the 9,998 most common words of those to learn from. Some reviews occur twice.",
                        "Published: 88.1 % for a linear network on words, 90.6 % on pairs of words too, 89 % for a convolution along the"
                                + " text (examples of Keras).",
                        "A. L. Maas, R. E. Daly, P. T. Pham, D. Huang, A. Y. Ng and C. Potts, Learning word vectors for sentiment analysis,"
                                + " ACL 2011.",
                        "None is stated; free for research, with citation."),
                new Inputs.Text(LENGTH, new WordList(WORDS, () -> source.read().words())),
                new Target.Classes(CLASSES),
                new Sizes(Math.min(50, inAPart), inAPart, inAPart),
                0,
                0,
                source);
    }

    /** @param unpacked the archive; closed here */
    static Read read(InputStream unpacked, int inAPart) throws IOException {
        // By their names, since an archive may have them in any order; so classes take turns.
        Map<String, Map<String, String>> parts = Map.of("train", new TreeMap<>(), "test", new TreeMap<>());
        long left = MOST;
        try (TarArchiveInputStream archive = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Matcher name = NAME.matcher(entry.getName());
                if (entry.isFile() && name.matches()) {
                    byte[] review = review(archive, name.group());
                    left -= review.length;
                    Map<String, String> part = parts.get(name.group(1));
                    if (part == null || left < 0 || part.size() == 2 * inAPart) {
                        throw new IOException("there are more reviews in it than were published");
                    }
                    part.put(
                            name.group(3) + "/" + name.group(2),
                            LINE_BREAK
                                    .matcher(new String(review, StandardCharsets.UTF_8))
                                    .replaceAll(" "));
                }
            }
        }
        Map<String, String> train = part(parts, "train", inAPart);
        Map<String, String> test = part(parts, "test", inAPart);
        List<String> words = WordList.mostCommon(train.values().stream(), WORDS);
        WordList vocabulary = new WordList(WORDS, () -> words);
        return new Read(examples(train, vocabulary), examples(test, vocabulary), words);
    }

    private static byte[] review(InputStream archive, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IOUtils.copy(
                BoundedInputStream.builder()
                        .setInputStream(archive)
                        .setMaxCount(LONGEST)
                        .setPropagateClose(false)
                        .get(),
                bytes);
        if (bytes.size() == LONGEST) {
            throw new IOException("%s is longer than any review".formatted(name));
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> part(Map<String, Map<String, String>> parts, String name, int expected)
            throws IOException {
        Map<String, String> part = parts.getOrDefault(name, Map.of());
        if (part.size() != expected) {
            throw new IOException(
                    "it has %,d reviews in %s, published were %,d".formatted(part.size(), name, expected));
        }
        return part;
    }

    private static Examples examples(Map<String, String> reviews, WordList vocabulary) {
        float[] tokens = new float[reviews.size() * LENGTH];
        int[] labels = new int[reviews.size()];
        int at = 0;
        for (Map.Entry<String, String> review : reviews.entrySet()) {
            labels[at] =
                    FOLDERS.indexOf(review.getKey().substring(review.getKey().indexOf('/') + 1));
            System.arraycopy(vocabulary.encode(review.getValue(), LENGTH), 0, tokens, LENGTH * at++, LENGTH);
        }
        return new Examples(tokens, labels, LENGTH);
    }
}
