package org.depthbench.datasets.picture;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.depthbench.datasets.table.source.Monitor;

/**
 * Folders with a folder of pictures for each class: PNG, JPEG, BMP and GIF, told by their content. Whatever is wrong with one is an
 * {@link UnreadablePictures}; a monitor, which is told of pictures in place of bytes, may cancel by a {@link CancellationException}.
 */
public final class PictureFolder {
    private static final int MOST_NAMED = 10;
    static final int USUAL_SIDE = 32;
    static final int MOST_SIDE = 64;
    static final double SHARE_OF_MEMORY = 0.7;

    private final String name;
    private final ClassFolders folders;

    private PictureFolder(Path folder) throws IOException {

        this.name = Objects.toString(folder.getFileName(), folder.toString());
        this.folders = ClassFolders.of(folder);
    }

    /** Goes through a folder, and reads of each picture what its beginning says. */
    public static PictureLook look(Path folder, Monitor monitor) throws UnreadablePictures {
        try {
            return new PictureFolder(folder).look(monitor);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Reads the pictures of a folder as was chosen. */
    public static ReadPictures read(Path folder, PictureChoices choices, Monitor monitor) throws UnreadablePictures {
        try {
            return new PictureFolder(folder).read(choices, monitor);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static UnreadablePictures unreadable(Path folder, IOException e) {
        if (e instanceof UnreadablePictures told) {
            return told;
        }
        UnreadablePictures unreadable =
                new UnreadablePictures("%s cannot be read: %s.".formatted(folder.getFileName(), e.getMessage()));
        unreadable.initCause(e);
        return unreadable;
    }

    private PictureLook look(Monitor monitor) {
        List<BadPicture> bad = new ArrayList<>(folders.bad());
        Map<PictureFile.Header, Long> headers = new HashMap<>();
        List<PictureLook.PictureClass> classes = new ArrayList<>();
        long done = 0;
        long all = folders.classes().values().stream().mapToLong(List::size).sum();
        for (Map.Entry<String, List<PictureFile>> each : folders.classes().entrySet()) {
            long before = bad.size();
            for (PictureFile picture : each.getValue()) {
                tell(monitor, done++, all);
                try {
                    headers.merge(picture.header(), 1L, Long::sum);
                } catch (IOException e) {
                    bad.add(BadPicture.of(picture.name(), sentence(e)));
                }
            }
            classes.add(
                    new PictureLook.PictureClass(each.getKey(), each.getValue().size() - (bad.size() - before)));
        }
        tell(monitor, all, all);
        List<PictureLook.Size> sizes = sizes(headers);
        long grey = headers.entrySet().stream()
                .filter(each -> each.getKey().grey())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long readable = headers.values().stream().mapToLong(Long::longValue).sum();
        return new PictureLook(
                classes,
                sizes,
                grey,
                bad.stream().limit(MOST_NAMED).toList(),
                bad.size(),
                notes(),
                proposed(sizes, grey < readable));
    }

    private static List<PictureLook.Size> sizes(Map<PictureFile.Header, Long> headers) {
        Map<List<Integer>, Long> counts = headers.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.getKey().height(), each.getKey().width()),
                        Collectors.summingLong(Map.Entry::getValue)));
        return counts.entrySet().stream()
                .map(each ->
                        new PictureLook.Size(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .sorted(Comparator.comparingLong(PictureLook.Size::count)
                        .reversed()
                        .thenComparing(PictureLook.Size::height)
                        .thenComparing(PictureLook.Size::width))
                .toList();
    }

    private static PictureChoices proposed(List<PictureLook.Size> sizes, boolean colour) {
        if (sizes.size() == 1 && Math.max(sizes.get(0).height(), sizes.get(0).width()) <= MOST_SIDE) {
            return new PictureChoices(sizes.get(0).height(), sizes.get(0).width(), colour, Fit.LETTERBOX, false);
        }
        return new PictureChoices(USUAL_SIDE, USUAL_SIDE, colour, Fit.LETTERBOX, false);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(folders.notes());
        folders.classes().keySet().stream()
                .collect(Collectors.groupingBy(each -> each.strip().toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .forEach(alike -> notes.add("The classes %s differ in spelling alone: are they the same?"
                        .formatted(String.join(", ", alike))));
        return notes;
    }

    private ReadPictures read(PictureChoices choices, Monitor monitor) throws IOException {
        List<String> classes = new ArrayList<>();
        long all = folders.classes().values().stream().mapToLong(List::size).sum();
        long bytes = all * choices.size();
        if (bytes > SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() || bytes > Integer.MAX_VALUE - 8) {
            throw new UnreadablePictures(
                    "%s does not fit the memory: its %,d pictures of %d × %d points take %,d MB; choose a smaller size."
                            .formatted(name, all, choices.height(), choices.width(), bytes >> 20));
        }
        byte[] points = new byte[(int) bytes];
        int[] labels = new int[(int) all];
        List<BadPicture> bad = new ArrayList<>(folders.bad());
        Scaling scaling = new Scaling(choices);
        int count = 0;
        long done = 0;
        for (Map.Entry<String, List<PictureFile>> each : folders.classes().entrySet()) {
            int before = count;
            for (PictureFile picture : each.getValue()) {
                tell(monitor, done++, all);
                try {
                    PictureFile.Points read = picture.points(Math.max(choices.height(), choices.width()));
                    scaling.write(read.values(), read.height(), read.width(), points, count * choices.size());
                    labels[count++] = classes.size();
                } catch (IOException e) {
                    bad.add(BadPicture.of(picture.name(), sentence(e)));
                }
            }
            if (count > before) {
                classes.add(each.getKey());
            }
        }
        tell(monitor, all, all);
        if (!bad.isEmpty() && !choices.dropBad()) {
            int named = Math.min(MOST_NAMED, bad.size());
            throw new UnreadablePictures(name, bad.subList(0, named), bad.size() - named);
        }
        if (count == 0) {
            throw new UnreadablePictures("%s has no picture that can be read.".formatted(name));
        }
        List<String> notes = notes();
        if (!bad.isEmpty()) {
            notes.add("Pictures that cannot be read and were dropped: %,d.".formatted(bad.size()));
        }
        return new ReadPictures(
                choices,
                classes,
                count == all ? points : Arrays.copyOf(points, count * choices.size()),
                Arrays.copyOf(labels, count),
                bad.size(),
                notes);
    }

    private static void tell(Monitor monitor, long done, long all) {
        if (monitor.cancelled().getAsBoolean()) {
            throw new CancellationException("Reading was cancelled.");
        }
        monitor.progress().read(done, all);
    }

    private static String sentence(IOException e) {
        return e instanceof FileSystemException || e.getMessage() == null ? "cannot be opened" : e.getMessage();
    }
}
