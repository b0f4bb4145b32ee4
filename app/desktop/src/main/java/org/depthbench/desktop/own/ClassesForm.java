package org.depthbench.desktop.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.FolderImport;
import org.depthbench.datasets.picture.ArraysLook;
import org.depthbench.datasets.picture.Fit;
import org.depthbench.datasets.picture.PictureChoices;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.picture.PictureLook;
import org.depthbench.datasets.sound.SoundChoices;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.sound.SoundLook;
import org.depthbench.datasets.text.TextChoices;
import org.depthbench.datasets.text.TextFolder;
import org.depthbench.datasets.text.TextLook;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Worded;
import org.depthbench.desktop.words.Words;

/** A folder with a folder for each class, or arrays of pictures: the classes, and as what each example is read. */
final class ClassesForm implements Form {
    private static final double PICTURE = 56;
    private static final double TEXT = 260;

    private final Words words;
    private final ImportViewModel model;
    private final FlowPane samples = new FlowPane(8, 8);
    private final VBox lines = new VBox(6);
    private final FlowPane fields = new FlowPane(12, 6);
    private final TextField percent;
    private final TextField name;
    private final CheckBox drop;
    private final Reading reading;
    private final ScrollPane root;

    /** How it is read as the fields say. */
    @FunctionalInterface
    private interface Reading {
        Bringing as(FolderImport.Part part, boolean dropping);
    }

    /** @param model shows pictures as they would be read */
    ClassesForm(OwnLook seen, Words words, ImportViewModel model) {
        this.words = words;
        this.model = model;
        Path path = seen.file().brought();
        percent = Controls.described(new TextField("25"), words, "own-percent");
        percent.setPrefColumnCount(3);
        name = NameField.of(words, path);
        drop = Controls.described(new CheckBox(), words, "own-drop");
        Controls.show(drop, false);
        if (seen instanceof OwnLook.Pictures pictures) {
            reading = pictures(pictures);
        } else if (seen instanceof OwnLook.Arrays arrays) {
            reading = arrays(arrays);
        } else if (seen instanceof OwnLook.Sounds sounds) {
            reading = sounds(sounds);
        } else if (seen instanceof OwnLook.Texts texts) {
            reading = texts(texts);
        } else {
            throw new IllegalArgumentException("No classes: " + seen);
        }
        HBox called = new HBox(8, new Label(words.get("control.own-name")), name);
        called.setAlignment(Pos.CENTER_LEFT);
        HBox held = new HBox(8, new Label(words.get("own.hold-out")), percent, new Label(words.get("own.by-chance")));
        held.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(12, lines, fields, samples, drop, held, called);
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Bringing bringing() {
        return reading.as(
                new FolderImport.Part(
                        Percent.of(percent.getText(), words),
                        Optional.of(name.getText()).filter(given -> !given.isBlank())),
                drop.isSelected());
    }

    private Reading pictures(OwnLook.Pictures seen) {
        PictureLook look = seen.look();
        String sizes = look.sizes().stream()
                .limit(3)
                .map(size -> "%d × %d".formatted(size.width(), size.height()))
                .collect(Collectors.joining(", "));
        say(words.get("own.pictures", look.count(), sizes + (look.sizes().size() > 3 ? ", …" : "")));
        part(seen.file().test());
        common(look.classes(), look.notes(), look.bad(), look.refused());
        PictureFields chosen = new PictureFields(look.choices());
        chosen.whenChanged(() -> sample(look, chosen));
        sample(look, chosen);
        return (part, dropping) -> {
            PictureChoices choices = chosen.choices(dropping);
            return (intake, monitor) -> new FolderImport(intake).bring(seen.file(), choices, part, monitor);
        };
    }

    /** Some pictures as they would be read; while a field cannot be used, those from before. */
    private void sample(PictureLook look, PictureFields chosen) {
        PictureChoices choices;
        try {
            choices = chosen.choices(true);
        } catch (IllegalArgumentException e) {
            return;
        }
        model.sample(() -> PictureFolder.samples(look.first(), choices), read -> samples.getChildren()
                .setAll(read.stream().map(sample -> picture(sample, choices)).toList()));
    }

    /** Some recordings as they would be heard. */
    private void sample(SoundLook look, Supplier<SoundChoices> chosen) {
        SoundChoices choices;
        try {
            choices = chosen.get();
        } catch (IllegalArgumentException e) {
            return;
        }
        Inputs.Frames shape = new Inputs.Frames(choices.steps(), choices.bands());
        model.sample(() -> SoundFolder.samples(look.first(), choices), read -> samples.getChildren()
                .setAll(read.stream()
                        .map(sample -> pictured(Pictures.frames(sample.frames(), shape), sample.name()))
                        .toList()));
    }

    /** Some texts as they would be read. */
    private void sample(TextLook look, Supplier<TextChoices> chosen) {
        TextChoices choices;
        try {
            choices = chosen.get();
        } catch (IllegalArgumentException e) {
            return;
        }
        model.sample(() -> TextFolder.samples(look.first(), choices), read -> samples.getChildren()
                .setAll(read.stream().map(ClassesForm::told).toList()));
    }

    private static Node told(TextFolder.Sample sample) {
        Label name = new Label(sample.name());
        name.getStyleClass().add("caption");
        Label text = new Label(sample.text());
        text.setWrapText(true);
        text.setMaxWidth(TEXT);
        text.setMaxHeight(PICTURE);
        text.getStyleClass().add("muted");
        return new VBox(2, name, text);
    }

    private static Node picture(PictureFolder.Sample sample, PictureChoices choices) {
        Inputs.Pixels pixels = new Inputs.Pixels(choices.height(), choices.width(), choices.colour() ? 3 : 1, true);
        float[] values = new float[sample.points().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(sample.points()[i]) / 255f;
        }
        return pictured(Pictures.of(values, pixels), sample.name());
    }

    private static Node pictured(Image pixels, String of) {
        ImageView image = new ImageView(pixels);
        image.setSmooth(false);
        image.setPreserveRatio(true);
        image.setFitWidth(PICTURE);
        image.setFitHeight(PICTURE);
        Label name = new Label(of);
        name.getStyleClass().add("caption");
        name.setMaxWidth(2 * PICTURE);
        VBox both = new VBox(2, image, name);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private Reading arrays(OwnLook.Arrays seen) {
        ArraysLook look = seen.look();
        ArraysLook.Pair pair = look.learned();
        say(words.get("own.pictures", pair.count(), "%d × %d".formatted(pair.width(), pair.height())));
        say(words.get("own.arrays", pair.pictures(), pair.labels()));
        look.tested().ifPresent(test -> say(words.get("own.arrays-test", test.pictures(), test.count())));
        common(pair.classes(), look.notes(), List.of(), 0);
        PictureFields chosen = new PictureFields(pair.choices());
        return (part, dropping) -> {
            PictureChoices choices = chosen.choices(dropping);
            return (intake, monitor) -> new FolderImport(intake).bring(seen.file(), look, choices, part, monitor);
        };
    }

    private Reading sounds(OwnLook.Sounds seen) {
        SoundLook look = seen.look();
        say(words.get(
                "own.sounds",
                look.classes().stream().mapToLong(ClassCount::count).sum(),
                "%.2f".formatted(look.shortest()),
                "%.2f".formatted(look.longest()),
                look.rates().stream().map("%,.0f"::formatted).collect(Collectors.joining(", "))));
        part(seen.file().test());
        common(look.classes(), look.notes(), look.bad(), look.refused());
        TextField steps = field("steps", Integer.toString(look.choices().steps()));
        TextField bands = field("bands", Integer.toString(look.choices().bands()));
        Function<Boolean, SoundChoices> chosen = dropping -> new SoundChoices(
                whole("steps", steps), whole("bands", bands), look.choices().top(), dropping);
        for (TextField field : List.of(steps, bands)) {
            field.textProperty().addListener((property, was, is) -> sample(look, () -> chosen.apply(true)));
        }
        sample(look, () -> chosen.apply(true));
        return (part, dropping) -> {
            SoundChoices choices = chosen.apply(dropping);
            return (intake, monitor) -> new FolderImport(intake).bring(seen.file(), choices, part, monitor);
        };
    }

    private Reading texts(OwnLook.Texts seen) {
        TextLook look = seen.look();
        say(words.get(
                "own.texts",
                look.classes().stream().mapToLong(ClassCount::count).sum(),
                look.shortest(),
                look.longest()));
        part(seen.file().test());
        common(look.classes(), look.notes(), look.bad(), look.refused());
        TextField length = field("length", Integer.toString(look.choices().length()));
        Function<Boolean, TextChoices> chosen = dropping -> new TextChoices(whole("length", length), dropping);
        length.textProperty().addListener((property, was, is) -> sample(look, () -> chosen.apply(true)));
        sample(look, () -> chosen.apply(true));
        return (part, dropping) -> {
            TextChoices choices = chosen.apply(dropping);
            return (intake, monitor) -> new FolderImport(intake).bring(seen.file(), choices, part, monitor);
        };
    }

    /** What is the same for all kinds: the classes, what was passed over, what cannot be read. */
    private void common(List<ClassCount> classes, List<String> notes, List<BadFile> bad, long refused) {
        say(words.get(
                "own.classes",
                classes.size(),
                classes.stream()
                                .limit(40)
                                .map(each -> "%s %,d".formatted(each.name(), each.count()))
                                .collect(Collectors.joining(", "))
                        + (classes.size() > 40 ? ", …" : "")));
        notes.forEach(note -> say(words.reading(note)));
        bad.forEach(each -> {
            Label line = say(words.reading(each.sentence()));
            line.getStyleClass().add("problem");
        });
        drop.setText(words.get("own.drop-files", refused));
        Controls.show(drop, refused > 0);
    }

    private void part(Optional<Path> test) {
        test.ifPresent(folder -> say(words.get("own.test-folder", folder.getFileName())));
    }

    private Label say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        lines.getChildren().add(label);
        return label;
    }

    private TextField field(String key, String text) {
        TextField field = Controls.described(new TextField(text), words, "own-" + key);
        field.setPrefColumnCount(4);
        add(key, field);
        return field;
    }

    private void add(String key, Node control) {
        fields.getChildren().add(new VBox(2, Controls.caption(words.get("control.own-" + key), control), control));
    }

    private int whole(String key, TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    words.get("problem.number", words.get("control.own-" + key), field.getText()), e);
        }
    }

    /** The fields of pictures. */
    private final class PictureFields {
        private final TextField height;
        private final TextField width;
        private final CheckBox colour;
        private final ChoiceBox<Fit> fit;

        PictureFields(PictureChoices usual) {
            width = field("width", Integer.toString(usual.width()));
            height = field("height", Integer.toString(usual.height()));
            colour = Controls.described(new CheckBox(), words, "own-colour");
            colour.setSelected(usual.colour());
            add("colour", colour);
            fit = new ChoiceBox<>(FXCollections.observableArrayList(Fit.values()));
            fit.setConverter(new Worded<>(value -> words.get("own.fit." + value.name())));
            fit.setValue(usual.fit());
            add("fit", Controls.described(fit, words, "own-fit"));
        }

        void whenChanged(Runnable action) {
            height.textProperty().subscribe((was, is) -> action.run());
            width.textProperty().subscribe((was, is) -> action.run());
            colour.selectedProperty().subscribe((was, is) -> action.run());
            fit.valueProperty().subscribe((was, is) -> action.run());
        }

        PictureChoices choices(boolean dropping) {
            return new PictureChoices(
                    whole("height", height), whole("width", width), colour.isSelected(), fit.getValue(), dropping);
        }
    }
}
