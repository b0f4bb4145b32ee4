package org.depthbench.datasets.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of classes in a folder, and their files.
 *
 * @param classes by name, each with its pictures by name
 * @param bad files that are called pictures and are not read
 * @param notes what was passed over
 */
record ClassFolders(Map<String, List<PictureFile>> classes, List<BadPicture> bad, List<String> notes) {
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("__macosx", "thumbs.db", "desktop.ini", "@eadir", "$recycle.bin");
    private static final int NAMED = 5;

    /**
     * Goes through a folder.
     *
     * @throws UnreadablePictures when it has no folders with pictures, with what can be done
     */
    static ClassFolders of(Path folder) throws IOException {
        String name = Objects.toString(folder.getFileName(), folder.toString());
        if (!Files.isDirectory(folder)) {
            throw new UnreadablePictures("%s is %s."
                    .formatted(
                            name,
                            Files.exists(folder)
                                    ? "no folder: choose the one with a folder for each class"
                                    : "not there"));
        }
        ClassFolders found = new ClassFolders(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        List<String> hidden = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String each = Objects.toString(entry.getFileName());
            if (isHidden(each)) {
                hidden.add(each);
            } else if (!Files.isDirectory(entry)) {
                others.add(each);
            } else if (!found.addClass(folder, entry, hidden, others)) {
                empty.add(each);
            }
        }
        found.say("Hidden files and folders passed over", hidden);
        found.say("Files that are no pictures of a class passed over", others);
        found.say("Folders without pictures, which are no classes", empty);
        if (found.classes.isEmpty()) {
            throw new UnreadablePictures(found.why(folder, name, empty));
        }
        return found;
    }

    private boolean addClass(Path folder, Path entry, List<String> hidden, List<String> others) throws IOException {
        List<PictureFile> pictures = new ArrayList<>();
        int badBefore = bad.size();
        for (Path file : entries(entry)) {
            PictureFile picture = new PictureFile(folder, file);
            if (isHidden(Objects.toString(file.getFileName()))) {
                hidden.add(picture.name());
            } else if (!Files.isRegularFile(file)) {
                others.add(picture.name());
            } else {
                PictureKind kind = picture.kind();
                switch (kind) {
                    case READ -> pictures.add(picture);
                    case OTHER -> others.add(picture.name());
                    default -> bad.add(BadPicture.of(picture.name(), kind.sentence()));
                }
            }
        }
        if (!pictures.isEmpty()) {
            classes.put(Objects.toString(entry.getFileName()), pictures);
        }
        return !pictures.isEmpty() || bad.size() > badBefore;
    }

    private String why(Path folder, String name, List<String> empty) throws IOException {
        if (!bad.isEmpty()) {
            return "%s has no picture that can be read: %s."
                    .formatted(name, bad.get(0).sentence());
        }
        for (Path entry : entries(folder)) {
            if (Files.isRegularFile(entry) && new PictureFile(folder, entry).kind() == PictureKind.READ) {
                return "%s has pictures, but no folder for each class: put those of a class in a folder with its name."
                        .formatted(name);
            }
        }
        for (String each : empty) {
            for (Path inner : entries(folder.resolve(each))) {
                if (Files.isDirectory(inner)) {
                    return "%s has no pictures in its folders, but in folders of these: choose %s in it, or another."
                            .formatted(name, each);
                }
            }
        }
        return "%s has no folders with pictures.".formatted(name);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void say(String what, List<String> names) {
        if (!names.isEmpty()) {
            String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            notes.add("%s (%,d): %s%s.".formatted(what, names.size(), some, names.size() > NAMED ? ", …" : ""));
        }
    }
}
