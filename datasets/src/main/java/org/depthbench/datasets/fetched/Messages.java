package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.datasets.fetch.Carrier;
import org.depthbench.datasets.fetch.Content;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Characters;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Short messages of telephones, wanted and unwanted. */
final class Messages {
    private static final int LENGTH = 160;
    /** Of the different messages every so many one is held out. */
    private static final int HELD = 4;

    private static final int DIFFERENT = 5171;
    private static final int LEARNED = DIFFERENT - DIFFERENT / HELD;
    private static final List<String> CLASSES = List.of("ham", "spam");

    /** Every character that stands at least three times in the messages. */
    private static final String CHARACTERS = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
            + ".,'?!&-/()*:;\"=@+#$%<>[]\\_|~^£üÜé‘’…–";

    private Messages() {}

    static Task task(DataFolder folder) {
        Publication publication = new Publication(
                "sms-spam",
                "SMS spam",
                List.of(new PublishedFile(
                        new Content.OneFile(
                                "SMSSpamCollection",
                                477_907,
                                Sum.sha256("7d039a24a6083ed9ef0f806ebad56bbb976e3aeb8de05669173bfdc4996c239d")),
                        new Carrier(
                                "sms+spam+collection.zip",
                                203_415,
                                Optional.of(
                                        Sum.sha256("1587ea43e58e82b14ff1f5425c88e17f8496bfcdb67a583dbff9eefaf9963ce3")),
                                Carrier.Packing.ZIP,
                                List.of(URI.create(
                                        "https://archive.ics.uci.edu/static/public/228/sms+spam+collection.zip"))))));
        Inputs.Text inputs = new Inputs.Text(LENGTH, new Characters(CHARACTERS));
        return new Task(
                publication.task(),
                publication.title(),
                Area.LANGUAGE,
                new TaskCard(
                        "Tell unwanted short messages (spam) from wanted ones (ham) by their first 160 characters.",
                        "Of 5,574 messages 5,171 are different; every fourth of those is held out, so that none is on both sides."
                                + " Seven of eight are wanted ones.",
                        "Depth does not pay on counts of characters: about 98 % with and without hidden layers.",
                        "T. A. Almeida, J. M. Gómez Hidalgo and A. Yamakami, Contributions to the study of SMS spam filtering, 2011 (UCI"
                                + " 228).",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(CLASSES),
                new Sizes(40, LEARNED, LEARNED),
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        files -> read(files, inputs),
                        (all, examples, seeds) -> {
                            Parts chosen = Parts.of(all, Examples.every(HELD)).choose(examples, seeds);
                            return TaskData.of(chosen.train(), chosen.test());
                        },
                        new Division.Pooled("")));
    }

    /** The different ones, in the order in which each stands first. */
    private static Examples read(FetchedFiles files, Inputs.Text inputs) throws IOException {
        Map<String, Integer> messages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(files.at(0))) {
            int tab = line.indexOf('\t');
            messages.putIfAbsent(line.substring(tab + 1), CLASSES.indexOf(line.substring(0, tab)));
        }
        float[] tokens = new float[messages.size() * LENGTH];
        int at = 0;
        for (String message : messages.keySet()) {
            System.arraycopy(inputs.vocabulary().encode(message, LENGTH), 0, tokens, LENGTH * at++, LENGTH);
        }
        return new Examples(
                tokens, messages.values().stream().mapToInt(Integer::intValue).toArray(), LENGTH);
    }
}
