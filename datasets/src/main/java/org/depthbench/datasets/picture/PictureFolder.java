package org.depthbench.datasets.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.ClassFile;
import org.depthbench.datasets.folder.ClassFolders;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Monitor;

/**
 * Folders with a folder of pictures for each class: PNG, JPEG, BMP and GIF, told by their content. Whatever is wrong with one is an
 * {@link UnreadableFiles}; a monitor, which is told of pictures in place of bytes, may cancel by a {@link CancellationException}.
 */
public final class PictureFolder {
    private static final int MOST_NAMED = 10;
    private static final int SEEN_OF_EACH = 4;
    private static final int MOST_SEEN = 32;
    static final int USUAL_SIDE = 32;
    static final int MOST_SIDE = 64;
    static final double SHARE_OF_MEMORY = 0.7;

    private final ClassFolders folders;

    private PictureFolder(ClassFolders folders) {
        this.folders = folders;
    }

    /** The folders of classes in a folder. */
    public static ClassFolders folders(Path folder) throws UnreadableFiles {
        return ClassFolders.of(folder, PictureKind.SIEVE);
    }

    /** Goes through a folder, and reads of each picture what its beginning says. */
    public static PictureLook look(Path folder, Monitor monitor) throws UnreadableFiles {
        return new PictureFolder(folders(folder)).look(monitor);
    }

    /** Reads the pictures of a folder as was chosen. */
    public static ReadPictures read(Path folder, PictureChoices choices, Monitor monitor) throws UnreadableFiles {
        return new PictureFolder(folders(folder)).read(choices, monitor);
    }

    /**
     * A picture as it would be read.
     *
     * @param name of its class
     * @param points see {@link ReadPictures#points}; not to be written
     */
    public record Sample(String name, byte[] points) {}

    /** Some pictures as they would be read; those that cannot be read are passed over. */
    public static List<Sample> samples(List<ClassFile> files, PictureChoices choices) {
        Scaling scaling = new Scaling(choices);
        List<Sample> samples = new ArrayList<>();
        for (ClassFile file : files) {
            sample(file, choices, scaling).ifPresent(points -> samples.add(new Sample(file.folder(), points)));
        }
        return samples;
    }

    private static Optional<byte[]> sample(ClassFile file, PictureChoices choices, Scaling scaling) {
        try {
            PictureFile.Points read = new PictureFile(file.path()).points();
            byte[] points = new byte[choices.size()];
            scaling.write(read.values(), read.height(), read.width(), points, 0);
            return Optional.of(points);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private PictureLook look(Monitor monitor) {
        List<BadFile> bad = new ArrayList<>(folders.bad());
        Map<PictureFile.Header, Long> headers = new HashMap<>();
        List<ClassCount> classes = new ArrayList<>();
        long done = 0;
        long all = folders.count();
        for (Map.Entry<String, List<ClassFile>> each : folders.classes().entrySet()) {
            long before = bad.size();
            for (ClassFile picture : each.getValue()) {
                ClassFolders.tell(monitor, done++, all);
                try {
                    headers.merge(new PictureFile(picture.path()).header(), 1L, Long::sum);
                } catch (IOException e) {
                    bad.add(BadFile.of(picture.name(), ClassFolders.sentence(e)));
                }
            }
            classes.add(new ClassCount(each.getKey(), each.getValue().size() - (bad.size() - before)));
        }
        ClassFolders.tell(monitor, all, all);
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
                noted(
                        folders.allNotes(),
                        headers.entrySet().stream()
                                .filter(each -> each.getKey().turned())
                                .mapToLong(Map.Entry::getValue)
                                .sum()),
                folders.first(SEEN_OF_EACH, MOST_SEEN),
                proposed(sizes, grey < readable));
    }

    private static List<String> noted(List<String> notes, long turned) {
        List<String> all = new ArrayList<>(notes);
        if (turned > 0) {
            all.add("Pictures that were turned upright, as their camera says: %,d.".formatted(turned));
        }
        return all;
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

    private ReadPictures read(PictureChoices choices, Monitor monitor) throws UnreadableFiles {
        List<String> classes = new ArrayList<>();
        long all = folders.count();
        long bytes = all * choices.size();
        if (bytes > SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() || bytes > Integer.MAX_VALUE - 8) {
            throw new UnreadableFiles(
                    "%s does not fit the memory: its %,d pictures of %d × %d points take %,d MB; choose a smaller size."
                            .formatted(folders.name(), all, choices.height(), choices.width(), bytes >> 20));
        }
        byte[] points = new byte[(int) bytes];
        int[] labels = new int[(int) all];
        List<BadFile> bad = new ArrayList<>(folders.bad());
        Scaling scaling = new Scaling(choices);
        int count = 0;
        long turned = 0;
        long done = 0;
        for (Map.Entry<String, List<ClassFile>> each : folders.classes().entrySet()) {
            int before = count;
            for (ClassFile picture : each.getValue()) {
                ClassFolders.tell(monitor, done++, all);
                try {
                    PictureFile.Points read = new PictureFile(picture.path()).points();
                    scaling.write(read.values(), read.height(), read.width(), points, count * choices.size());
                    labels[count++] = classes.size();
                    turned += read.turned() ? 1 : 0;
                } catch (IOException e) {
                    bad.add(BadFile.of(picture.name(), ClassFolders.sentence(e)));
                }
            }
            if (count > before) {
                classes.add(each.getKey());
            }
        }
        ClassFolders.tell(monitor, all, all);
        List<String> notes = noted(folders.dropping(choices.dropBad(), bad, count), turned);
        return new ReadPictures(
                choices,
                classes,
                count == all ? points : Arrays.copyOf(points, count * choices.size()),
                Arrays.copyOf(labels, count),
                bad.size(),
                notes);
    }
}
