package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.io.IOUtils;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Connections in a network of computers, ordinary ones and attacks. */
final class Intrusions {
    /** Of the different connections every so many one is held out. */
    private static final int HELD = 4;

    private static final int DIFFERENT = 145_586;
    private static final int LEARNED = DIFFERENT - DIFFERENT / HELD;

    private static final List<String> SERVICES = List.of(
            ("IRC X11 Z39_50 auth bgp courier csnet_ns ctf daytime discard domain domain_u echo eco_i ecr_i efs exec"
                            + " finger ftp ftp_data gopher hostnames http http_443 imap4 iso_tsap klogin kshell ldap link login mtp"
                            + " name netbios_dgm netbios_ns netbios_ssn netstat nnsp nntp ntp_u other pm_dump pop_2 pop_3 printer"
                            + " private red_i remote_job rje shell smtp sql_net ssh sunrpc supdup systat telnet tftp_u tim_i time"
                            + " urh_i urp_i uucp uucp_path vmnet whois")
                    .split(" ", -1));

    private static final List<String> FLAGS =
            List.of("OTH", "REJ", "RSTO", "RSTOS0", "RSTR", "S0", "S1", "S2", "S3", "SF", "SH");

    private static final List<String> CLASSES =
            List.of("normal", "denial of service", "probing", "access from afar", "rights of the administrator");

    /** The kinds of attack as the competition grouped them. */
    private static final Map<Integer, List<String>> ATTACKS = Map.of(
            0, List.of("normal"),
            1, List.of("neptune", "back", "teardrop", "smurf", "pod", "land"),
            2, List.of("satan", "ipsweep", "portsweep", "nmap"),
            3, List.of("warezclient", "guess_passwd", "warezmaster", "imap", "ftp_write", "multihop", "phf", "spy"),
            4, List.of("buffer_overflow", "rootkit", "loadmodule", "perl"));

    /** By their place in the file; two that never change are left out. */
    private static final int[] PLACES =
            IntStream.range(0, 41).filter(i -> i != 19 && i != 20).toArray();

    private Intrusions() {}

    static Task task(DataFolder folder) {
        String name = "kddcup.data_10_percent.gz";
        Publication publication = new Publication(
                "kdd-cup-99",
                "KDD Cup 99",
                List.of(PublishedFile.asItIs(
                        name,
                        2_144_903,
                        Sum.sha256("8045aca0d84e70e622d1148d7df782496f6333bf6eb979a1b0837c42a9fd9561"),
                        List.of(
                                URI.create("https://ndownloader.figshare.com/files/5976042"),
                                URI.create("https://kdd.ics.uci.edu/databases/kddcup99/" + name)))));
        Inputs.Columns inputs = new Inputs.Columns(columns());
        return new Task(
                publication.task(),
                publication.title(),
                Area.ANOMALY,
                new TaskCard(
                        "Tell four kinds of attack from ordinary connections of computers by 39 facts of each connection.",
                        "Of 494,021 connections 145,586 are different; every fourth of those is held out. With the others, nearly every"
                                + " connection to test would also be one to learn from. The rarest kind has 52 connections, so balanced"
                                + " accuracy is asked for.",
                        "What is known are results on rows with copies on both sides, which say nothing.",
                        "KDD Cup 1999, made from the DARPA intrusion detection evaluation of 1998 (UCI 130), the tenth that was published.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(CLASSES, Metric.BALANCED_ACCURACY),
                new Sizes(500, LEARNED, 20_000),
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        files -> read(files, inputs.columns()),
                        (all, examples, seeds) -> {
                            Parts chosen = Parts.of(all, Examples.every(HELD)).choose(examples, seeds);
                            return TaskData.prepared(inputs, chosen.train(), chosen.test());
                        },
                        new Division.Pooled("")));
    }

    private static List<Column> columns() {
        String[] names =
                ("duration,protocol,service,flag,bytes sent,bytes received,from and to the same,wrong fragments,urgent packets,"
                                + "hot signs,failed logins,logged in,compromised conditions,root shell,su attempted,root accesses,files made,"
                                + "shells,access files,outbound commands,hot login,guest login,connections to host,connections to service,"
                                + "SYN errors,SYN errors of service,REJ errors,REJ errors of service,same service,different services,"
                                + "different hosts,connections to target,of them to service,target same service,target different services,"
                                + "target same port,target different hosts,target SYN errors,target SYN errors of service,target REJ errors,"
                                + "target REJ errors of service")
                        .split(",", -1);
        List<Column> columns = new ArrayList<>();
        for (int place : PLACES) {
            columns.add(
                    switch (place) {
                        case 1 -> new Column.Category(names[place], "icmp", "tcp", "udp");
                        case 2 -> new Column.Category(names[place], SERVICES, false);
                        case 3 -> new Column.Category(names[place], FLAGS, false);
                        case 0 -> new Column.Quantity(names[place], "s", 0);
                        case 4, 5 -> new Column.Quantity(names[place], "bytes", 0);
                        default -> new Column.Quantity(names[place], "", rate(place) ? 2 : 0);
                    });
        }
        return columns;
    }

    /** Whether a column is a share of connections. */
    private static boolean rate(int place) {
        return (place >= 24 && place <= 30) || place >= 33;
    }

    /** The different ones, in the order in which each stands first. */
    private static Examples read(FetchedFiles files, List<Column> columns) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        try (InputStream in = files.unpacked(0);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.US_ASCII)) {
            IOUtils.lineIterator(text).forEachRemaining(lines::add);
        }
        float[] features = new float[lines.size() * columns.size()];
        int[] labels = new int[lines.size()];
        int row = 0;
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < PLACES.length; i++) {
                String cell = cells[PLACES[i]];
                features[row * PLACES.length + i] = columns.get(i) instanceof Column.Category category
                        ? category.values().indexOf(cell)
                        : Float.parseFloat(cell);
            }
            labels[row++] = kind(cells[cells.length - 1].replace(".", ""));
        }
        return new Examples(features, labels, columns.size());
    }

    private static int kind(String attack) throws IOException {
        return ATTACKS.entrySet().stream()
                .filter(kind -> kind.getValue().contains(attack))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IOException("it has an attack that is not known: " + attack));
    }
}
