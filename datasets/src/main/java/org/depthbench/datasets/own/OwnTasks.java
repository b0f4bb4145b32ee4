package org.depthbench.datasets.own;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Task;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tasks that a person has brought in, each a folder with its card and its numbers. */
public final class OwnTasks {
    static final String CARD = "card.json";
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
                            card,
                            made -> made.task(new RecordedSource(
                                    () -> read(made),
                                    (train, test) -> made.inputs().data(train, test),
                                    made.division()))))
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
            OwnCard card = Form.JSON.treeToValue(upgraded(Form.JSON.readTree(in)), OwnCard.class);
            return card.id().equals(task.getFileName().toString()) ? Optional.of(card) : Optional.empty();
        } catch (IOException | JacksonException | UnusableTable e) {
            return Optional.empty();
        }
    }

    /** A card as it is written today. */
    private static JsonNode upgraded(JsonNode card) {
        if (!(card instanceof ObjectNode written) || written.path("form").asInt() >= OwnCard.FORM) {
            return card;
        }
        ObjectNode today = written.deepCopy();
        if (today.path("form").asInt() == 1) {
            ofTable(today);
        }
        // Which rows belong together was not kept, but where none do the sentence says so.
        boolean byChance = today.path("split").asString("").contains(" of the rows are held out by chance");
        return today.put("form", OwnCard.FORM)
                .put("held", (byChance ? OwnCard.Held.BY_CHANCE : OwnCard.Held.UNKNOWN).name());
    }

    /** Those of form 1 were of tables alone, and had their columns on themselves. */
    private static void ofTable(ObjectNode today) {
        JsonNode columns = today.remove("columns");
        // Quantities were learned as they were recorded.
        today.putObject("scale").put("mean", 0.0).put("deviation", 1.0);
        today.put(
                        "summary",
                        "Predict %s by %d other columns of %s."
                                .formatted(
                                        today.path("target").asString(),
                                        columns == null ? 0 : columns.size(),
                                        today.path("file").asString()))
                .putObject("inputs")
                .put("kind", "table")
                .set("columns", columns);
    }

    /**
     * Keeps examples. Those that are here already, and were brought in alike, are not kept twice.
     *
     * @return its card, with the sum of its numbers
     */
    OwnCard keep(OwnCard card, Material material) throws IOException {
        Files.createDirectories(folder);
        Path made = Files.createTempDirectory(folder, ".making");
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (OutputStream out = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(made.resolve(NUMBERS))), digest)) {
                ByteBuffer example = ByteBuffer.allocate(card.bytesEach()).order(ByteOrder.LITTLE_ENDIAN);
                for (int place = 0; place < card.train() + card.test(); place++) {
                    material.write(place, example.clear());
                    out.write(example.array());
                }
            }
            OwnCard whole = card.withSum(HexFormat.of().formatHex(digest.digest()));
            Optional<OwnCard> here =
                    cards().stream().filter(each -> each.isLike(whole)).findFirst();
            if (here.isPresent()) {
                return here.get();
            }
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

    private Parts read(OwnCard card) {
        Path file = folder.resolve(card.id()).resolve(NUMBERS);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != card.bytes()) {
                throw new UnusableData("%s has %d bytes and should have %d: it is damaged; bring its file in again."
                        .formatted(file, channel.size(), card.bytes()));
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            if (!new DigestUtils(DigestUtils.getSha256Digest())
                    .digestAsHex(bytes.duplicate())
                    .equals(card.sha256())) {
                throw new UnusableData("%s is not what was brought in: bring its file in again.".formatted(file));
            }
            int[] groups = new int[card.held() == OwnCard.Held.BY_GROUPS ? card.train() + card.test() : 0];
            Examples train = examples(card, bytes, 0, card.train(), groups);
            Examples test = examples(card, bytes, card.train(), card.test(), groups);
            return new Parts(train, test, groups);
        } catch (IOException e) {
            throw new UnusableData("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The next examples.
     *
     * @param from their place among all
     * @param groups gets the number of each one's group, where they are kept
     */
    private static Examples examples(OwnCard card, ByteBuffer kept, int from, int count, int[] groups) {
        int width = card.inputs().numbers();
        float[] features = new float[Math.multiplyExact(count, width)];
        float[] labels = new float[count];
        for (int i = 0; i < count; i++) {
            for (int number = 0; number < width; number++) {
                features[i * width + number] = card.inputs().next(kept);
            }
            labels[i] = kept.getFloat();
            if (groups.length > 0) {
                groups[from + i] = kept.getInt();
            }
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
