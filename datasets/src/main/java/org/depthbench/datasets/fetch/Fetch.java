package org.depthbench.datasets.fetch;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Brings what is missing of a publication into a data folder. Nothing is there under its own name before all of it has arrived and was
 * seen to be what was published. A transfer that was cut is kept and goes on another time.
 */
public final class Fetch {
    /** For how long a server may say nothing, unless told otherwise. */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** What is under way, in the task's folder. */
    private static final String UNDER_WAY = ".fetch";

    /** Kept free beside what is fetched. */
    private static final long ROOM = 64L << 20;

    private static final double NANOS = 1e9;

    private final Publication publication;
    private final Path folder;
    private final DataFolder into;
    private final Consumer<Share> told;
    private final Transfer transfer;
    private final LongSupplier nanoTime;

    /**
     * What will be fetched.
     *
     * @param into the data folder
     * @param told how far it is, on the thread that fetches
     */
    public Fetch(Publication publication, DataFolder into, Consumer<Share> told) {
        this(publication, into, told, USUAL_PATIENCE, System::nanoTime);
    }

    Fetch(Publication publication, DataFolder into, Consumer<Share> told, Duration patience, LongSupplier nanoTime) {
        this.publication = publication;
        this.folder = into.of(publication);
        this.into = into;
        this.told = told;
        this.transfer = new Transfer(patience);
        this.nanoTime = nanoTime;
    }

    /** Ends it, from any thread. */
    public void cancel() {
        transfer.cancel();
    }

    /** Whether it was ended. */
    public boolean cancelled() {
        return transfer.cancelled();
    }

    /** Fetches what is missing, and returns when all is there. */
    public void run() throws FetchException {
        try {
            List<PublishedFile> missing = missing();
            checkRoom(missing);
            Path underWay = underWay();
            long total =
                    missing.stream().mapToLong(file -> file.carrier().bytes()).sum();
            long done = 0;
            Pace pace = new Pace(total);
            for (PublishedFile file : missing) {
                long before = done;
                Path part = underWay.resolve(file.carrier().name() + ".part");
                receive(file, part, bytes -> pace.at(before + bytes));
                done += file.carrier().bytes();
            }
        } catch (IOException e) {
            throw notKept(e);
        } finally {
            clean();
        }
    }

    /**
     * Takes what is missing from files that a person has: as published, or as they are used.
     *
     * @param files files, or folders in which they are
     */
    public void bring(List<Path> files) throws FetchException {
        try {
            List<Path> candidates = candidates(files);
            Path underWay = underWay();
            for (PublishedFile file : missing()) {
                if (!bring(file, candidates, underWay)) {
                    throw new FetchException("None of what was given is %s of %s (%s)."
                            .formatted(
                                    file.carrier().name(),
                                    publication.title(),
                                    file.carrier()
                                            .sum()
                                            .map(sum -> "%,d bytes, %s %s"
                                                    .formatted(file.carrier().bytes(), sum.algorithm(), sum.hex()))
                                            .orElse("or its content has changed")));
                }
            }
        } catch (IOException e) {
            throw notKept(e);
        } finally {
            clean();
        }
    }

    private static List<Path> candidates(List<Path> files) throws IOException, FetchException {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new FetchException("There is no file %s.".formatted(file));
            }
            all.add(file);
            if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.list(file)) {
                    all.addAll(inside.toList());
                }
            }
        }
        return all;
    }

    private boolean bring(PublishedFile file, List<Path> candidates, Path underWay) throws IOException {
        for (Path candidate : candidates) {
            if (file.content() instanceof Content.OneFile one && one.isRightAt(candidate)) {
                Path part = underWay.resolve(one.name() + ".part");
                Files.copy(candidate, part, StandardCopyOption.REPLACE_EXISTING);
                move(part, one.name());
                return true;
            }
            if (file.content() instanceof Content.Folder content
                    && Files.isDirectory(candidate)
                    && content.isIn(candidate)
                    && content.isRight(candidate)) {
                FileUtils.copyDirectory(candidate.resolve(content.name()).toFile(), fresh(underWay, content));
                move(underWay.resolve(content.name()), content.name());
                return true;
            }
            if (isCarrier(file.carrier(), candidate) && unpackIfItIs(file, candidate, underWay)) {
                return true;
            }
        }
        return false;
    }

    /** A carrier without a sum is known by what is in it alone. */
    private boolean unpackIfItIs(PublishedFile file, Path candidate, Path underWay) throws IOException {
        try {
            return unpack(file, candidate, underWay);
        } catch (IOException e) {
            if (file.carrier().sum().isPresent()) {
                throw e;
            }
            return false;
        }
    }

    private static File fresh(Path underWay, Content content) throws IOException {
        Path folder = underWay.resolve(content.name());
        FileUtils.deleteDirectory(folder.toFile());
        return folder.toFile();
    }

    private static boolean isCarrier(Carrier carrier, Path candidate) throws IOException {
        if (carrier.packing() == Carrier.Packing.NONE
                || !Files.isRegularFile(candidate)
                || Files.size(candidate) > carrier.mostBytes()) {
            return false;
        }
        return carrier.sum().isEmpty() || carrier.sum().get().isOf(candidate);
    }

    /** Those that are not there as they were published. */
    private List<PublishedFile> missing() throws IOException {
        List<PublishedFile> missing = new ArrayList<>();
        for (PublishedFile file : publication.files()) {
            if (!file.content().isRight(folder)) {
                missing.add(file);
            }
        }
        return missing;
    }

    private void checkRoom(List<PublishedFile> missing) throws IOException, FetchException {
        long wanted = ROOM;
        for (PublishedFile file : missing) {
            wanted += file.carrier().bytes() + file.content().bytes();
        }
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && Files.getFileStore(there).getUsableSpace() < wanted) {
            throw new FetchException(
                    "%s needs %s free where %s is: make room, or set DEPTHBENCH_DATA to another folder."
                            .formatted(publication.title(), FileUtils.byteCountToDisplaySize(wanted), folder));
        }
    }

    private Path underWay() throws IOException {
        return Files.createDirectories(folder.resolve(UNDER_WAY));
    }

    /** Takes away folders that nothing is in; what is left of a cut transfer stays. */
    private void clean() {
        for (Path each : List.of(folder.resolve(UNDER_WAY), folder)) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                // Something is in it.
            }
        }
    }

    private FetchException notKept(IOException failure) {
        return new FetchException(
                "%s could not be kept in %s: %s.".formatted(publication.title(), folder, failure.getMessage()),
                failure);
    }

    private void receive(PublishedFile file, Path part, LongConsumer arrived) throws IOException, FetchException {
        List<String> reasons = new ArrayList<>();
        if (file.carrier().sum().isEmpty()) {
            // What may have changed meanwhile is not gone on with.
            Files.deleteIfExists(part);
        }
        for (URI from : into.places(publication, file.carrier())) {
            try {
                boolean begunBefore = Files.exists(part);
                if (receive(file, from, part, arrived) || (begunBefore && receive(file, from, part, arrived))) {
                    return;
                }
                reasons.add("%s: what arrived is not what was published".formatted(host(from)));
            } catch (IOException e) {
                if (cancelled()) {
                    throw new FetchException(
                            "Fetching %s was cancelled; what has arrived is kept, and it can go on."
                                    .formatted(publication.title()),
                            e);
                }
                reasons.add("%s: %s".formatted(host(from), words(e)));
                forget(part);
            }
        }
        throw new FetchException(
                ("%s of %s could not be fetched (%s). Try again later; or get the file another way and give it with:"
                                + " depthbench tasks --fetch %s --file FILE.")
                        .formatted(
                                file.carrier().name(),
                                publication.title(),
                                String.join("; ", reasons),
                                publication.task()));
    }

    /** Whether what arrived was right and is kept; else nothing is left of it. */
    private boolean receive(PublishedFile file, URI from, Path part, LongConsumer arrived) throws IOException {
        if (!isWhole(file.carrier(), part)) {
            transfer.receive(from, part, file.carrier().mostBytes(), arrived);
        }
        boolean kept = false;
        try {
            kept = keep(file, part);
        } finally {
            if (!kept) {
                Files.deleteIfExists(part);
            }
        }
        return kept;
    }

    private static boolean isWhole(Carrier carrier, Path part) throws IOException {
        return Files.exists(part)
                && carrier.sum().isPresent()
                && Files.size(part) == carrier.bytes()
                && carrier.sum().get().isOf(part);
    }

    /** A transfer of which nothing arrived leaves nothing. */
    private static void forget(Path part) throws IOException {
        if (Files.exists(part) && Files.size(part) == 0) {
            Files.delete(part);
        }
    }

    /** Moves what arrived to its place when it is right. */
    private boolean keep(PublishedFile file, Path part) throws IOException {
        if (file.carrier().packing() == Carrier.Packing.NONE) {
            boolean right = file.content() instanceof Content.OneFile one && one.isRightAt(part);
            if (right) {
                move(part, file.content().name());
            }
            return right;
        }
        Optional<Sum> sum = file.carrier().sum();
        if ((sum.isPresent() && !sum.get().isOf(part)) || !unpack(file, part, underWay())) {
            return false;
        }
        Files.delete(part);
        return true;
    }

    private boolean unpack(PublishedFile file, Path archive, Path underWay) throws IOException {
        Path unpacked = Files.createTempDirectory(underWay, "unpacked");
        try {
            Unpacking.unpack(archive, file.carrier().packing(), file.content(), unpacked);
            if (!file.content().isRight(unpacked)) {
                return false;
            }
            move(unpacked.resolve(file.content().name()), file.content().name());
            return true;
        } finally {
            FileUtils.deleteDirectory(unpacked.toFile());
        }
    }

    private void move(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        if (Files.isDirectory(to)) {
            FileUtils.deleteDirectory(to.toFile());
        }
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String host(URI from) {
        return String.valueOf(from.getHost());
    }

    private static String words(IOException failure) {
        if (failure.getCause() instanceof UnresolvedAddressException) {
            return "no such address, or no connection";
        }
        if (failure instanceof ConnectException) {
            return "it cannot be reached";
        }
        if (failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException) {
            return "it does not answer";
        }
        return String.valueOf(failure.getMessage());
    }

    /** How fast it arrives. */
    private final class Pace {
        private final long total;
        private final long begun = nanoTime.getAsLong();
        private long first = -1;

        Pace(long total) {
            this.total = total;
        }

        void at(long done) {
            first = first < 0 ? done : first;
            double seconds = (nanoTime.getAsLong() - begun) / NANOS;
            long arrived = done - first;
            told.accept(new Share(
                    done,
                    total,
                    arrived <= 0 || seconds <= 0
                            ? Optional.empty()
                            : Optional.of(
                                    Duration.ofMillis((long) (1000 * seconds * Math.max(0, total - done) / arrived)))));
        }
    }
}
