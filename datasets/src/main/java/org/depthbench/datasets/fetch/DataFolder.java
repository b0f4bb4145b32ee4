package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder in which published data is kept, for each task a folder of its id. A file that is there already is used when it is what
 * was published, whoever put it there.
 */
public final class DataFolder {
    /** The environment variable that names another folder than the usual one. */
    public static final String VARIABLE = "DEPTHBENCH_DATA";

    /** The environment variable that names places, parted by spaces, from which data is fetched before all others. */
    public static final String MIRRORS_VARIABLE = "DEPTHBENCH_MIRRORS";

    private final Path folder;
    private final List<URI> nearMirrors;
    private final Set<PublishedFile> right = ConcurrentHashMap.newKeySet();

    /**
     * A folder.
     *
     * @param folder may not exist yet
     * @param nearMirrors places that are tried before those of the publisher; under each, the files of a task are in a folder of its id
     */
    public DataFolder(Path folder, List<URI> nearMirrors) {
        this.folder = folder;
        this.nearMirrors = List.copyOf(nearMirrors);
    }

    /**
     * The folder that a person chose, or else the usual one.
     *
     * @throws UnusableData with a sentence when what was chosen is no folder or no address
     */
    public static DataFolder locate(Map<String, String> environment, Path usual) {
        String mirrors = environment.getOrDefault(MIRRORS_VARIABLE, "");
        String chosen = environment.getOrDefault(VARIABLE, "");
        try {
            return new DataFolder(
                    chosen.isBlank() ? usual : Path.of(chosen),
                    Stream.of(mirrors.strip().split("\\s+", -1))
                            .filter(mirror -> !mirror.isEmpty())
                            .map(DataFolder::mirror)
                            .toList());
        } catch (InvalidPathException e) {
            throw new UnusableData(
                    "%s must name a folder, was \"%s\": %s.".formatted(VARIABLE, chosen, e.getReason()), e);
        }
    }

    private static URI mirror(String address) {
        if (!address.matches("https?://[^/?#]+[^?#]*")) {
            throw new UnusableData("%s must name addresses that begin with http:// or https://, was \"%s\"."
                    .formatted(MIRRORS_VARIABLE, address));
        }
        try {
            return URI.create(address.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new UnusableData("%s has \"%s\", which is no address.".formatted(MIRRORS_VARIABLE, address), e);
        }
    }

    /** The place of the folder. */
    public Path path() {
        return folder;
    }

    /** Where the carrier of a task's file may be, the nearest first. */
    List<URI> places(Publication publication, Carrier carrier) {
        return Stream.concat(
                        nearMirrors.stream()
                                .map(near ->
                                        URI.create("%s/%s/%s".formatted(near, publication.task(), carrier.name()))),
                        carrier.mirrors().stream())
                .toList();
    }

    /** The folder of a task. */
    public Path of(Publication publication) {
        return folder.resolve(publication.task());
    }

    /** Whether all of a task's files are there by name and size; what is in them is looked at when they are used. */
    public boolean has(Publication publication) {
        return publication.files().stream().allMatch(file -> file.content().isIn(of(publication)));
    }

    /**
     * The place of a file or folder of a task, after it was seen to be what was published; in one program it is looked at once.
     *
     * @throws UnusableData with a sentence when it is missing or another one
     */
    public Path checked(Publication publication, PublishedFile file) {
        Path place = of(publication).resolve(file.content().name());
        if (!file.content().isIn(of(publication))) {
            throw new UnusableData(
                    "The data of %s is not on this machine (%s is missing or has another size): fetch it with depthbench tasks --fetch %s."
                            .formatted(publication.title(), place, publication.task()));
        }
        try {
            if (!right.contains(file) && !file.content().isRight(of(publication))) {
                throw new UnusableData(
                        "%s is not what was published for %s: delete it, and fetch it with depthbench tasks --fetch %s."
                                .formatted(place, publication.title(), publication.task()));
            }
        } catch (IOException e) {
            throw new UnusableData("%s cannot be read: %s.".formatted(place, e.getMessage()), e);
        }
        right.add(file);
        return place;
    }
}
