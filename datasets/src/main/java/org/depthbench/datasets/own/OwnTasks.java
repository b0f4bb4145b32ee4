package org.depthbench.datasets.own;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tasks that a person has brought in, each a folder with its card and its numbers. */
public final class OwnTasks {
    private static final String CARD = "card.json";
    private static final String NUMBERS = "examples.bin";
    private final Path folder;
    private final Map<OwnCard, Task> known = new HashMap<>();

    private List<Task> listed = List.of();
    private @Nullable FileTime asOf;

    /** The form of cards; made when there is one, since most programs and workers meet none. */
    private static final class Form {
        static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    /** @param dataFolder in which they have a folder of their own */
    public OwnTasks(Path dataFolder) {
        folder = dataFolder.resolve("own");
    }

    /** All of them; looked for again when one has come or gone, since they are asked for often. */
    public synchronized List<Task> tasks() {
        FileTime now = changed();
        if (now == null || !now.equals(asOf)) {
            listed = cards().stream()
                    .map(card -> known.computeIfAbsent(
                            card, made -> made.task((examples, noise, seeds) -> load(made, examples, seeds.split()))))
                    .toList();
            asOf = now;
        }
        return listed;
    }

    /** When a task last came or went; null where there never was one. */
    private @Nullable FileTime changed() {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return null;
        }
    }

    /** The cards of all of them by their names; one that cannot be read is left out. */
    List<OwnCard> cards() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<OwnCard> cards = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.sorted().toList()) {
                card(each).ifPresent(cards::add);
            }
        } catch (IOException e) {
            return List.of();
        }
        return cards;
    }

    private static Optional<OwnCard> card(Path task) {
        Path file = task.resolve(CARD);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            OwnCard card = Form.JSON.readValue(in, OwnCard.class);
            return card.id().equals(task.getFileName().toString()) ? Optional.of(card) : Optional.empty();
        } catch (IOException | JacksonException | UnusableTable e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a table.
     *
     * @param numbers example by example, its features and then its label
     * @return its card, with the sum of its numbers
     */
    OwnCard keep(OwnCard card, float[] numbers) throws IOException {
        Files.createDirectories(folder);
        Path made = Files.createTempDirectory(folder, ".making");
        try {
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, numbers.length))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(numbers);
            Files.write(made.resolve(NUMBERS), bytes.array());
            OwnCard whole = card.withSum(DigestUtils.sha256Hex(bytes.array()));
            Files.write(made.resolve(CARD), Form.JSON.writeValueAsBytes(whole));
            Files.move(made, folder.resolve(card.id()));
            return whole;
        } finally {
            FileUtils.deleteDirectory(made.toFile());
        }
    }

    /**
     * Takes a task away; runs on it stay, but can be looked at only.
     *
     * @throws UnusableTable with a sentence when there is none of this id
     */
    public void remove(String id) throws IOException {
        if (cards().stream().noneMatch(card -> card.id().equals(id))) {
            List<String> ids = cards().stream().map(OwnCard::id).toList();
            throw new UnusableTable(
                    ids.isEmpty()
                            ? "There is no data of your own that could be removed."
                            : "\"%s\" is no data of your own; there are %s.".formatted(id, String.join(", ", ids)));
        }
        FileUtils.deleteDirectory(folder.resolve(id).toFile());
    }

    private TaskData load(OwnCard card, int examples, long seed) {
        Path file = folder.resolve(card.id()).resolve(NUMBERS);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != Float.BYTES * card.values()) {
                throw new UnusableData("%s has %d bytes and should have %d: it is damaged; bring its file in again."
                        .formatted(file, channel.size(), Float.BYTES * card.values()));
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            if (!new DigestUtils(DigestUtils.getSha256Digest())
                    .digestAsHex(bytes.duplicate())
                    .equals(card.sha256())) {
                throw new UnusableData("%s is not what was brought in: bring its file in again.".formatted(file));
            }
            FloatBuffer numbers = bytes.asFloatBuffer();
            Examples train = examples(card, numbers, card.train());
            Examples test = examples(card, numbers, card.test());
            return TaskData.prepared(card.inputs(), Subset.of(train, examples, seed), test);
        } catch (IOException e) {
            throw new UnusableData("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** The next examples. */
    private static Examples examples(OwnCard card, FloatBuffer numbers, int count) {
        int width = card.columns().size();
        float[] features = new float[count * width];
        float[] labels = new float[count];
        for (int i = 0; i < count; i++) {
            numbers.get(features, i * width, width);
            labels[i] = numbers.get();
        }
        if (card.classes().isEmpty()) {
            return new Examples(features, new Labels.Quantities(labels, 1), width);
        }
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            classes[i] = (int) labels[i];
        }
        return new Examples(features, classes, width);
    }
}
