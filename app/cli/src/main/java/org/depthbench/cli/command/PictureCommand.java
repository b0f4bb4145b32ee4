package org.depthbench.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.window.Desktop;
import org.depthbench.comparison.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains in the real window without a display, and writes a picture of it. */
@Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        description = "Trains in the real window, on a screen in memory, and writes a picture of what is seen.")
public final class PictureCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(index = "0", paramLabel = "FILE.png", description = "The picture to write.")
    private @Nullable Path file;

    @Option(names = "--task", defaultValue = "digits", description = "What is learned; ${DEFAULT-VALUE} unless said.")
    private String task = "digits";

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs to train; 0 shows the window as it opens.")
    private int epochs = -1;

    @Option(names = "--theme", defaultValue = "light", description = "light, dark or projector.")
    private String theme = "light";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1440x900",
            description = "Width and height in pixels.")
    private String size = "1440x900";

    @Option(
            names = "--view",
            defaultValue = "table",
            description = "Which panel is in front: table, sight, mistakes, try, experiments or runs.")
    private String view = "table";

    @Option(names = "--language", defaultValue = "en", description = "Of the window's texts: en or de.")
    private String language = "en";

    public PictureCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw new IllegalArgumentException(
                    "Size must be width and height in pixels, such as 1440x900, was \"%s\".".formatted(size));
        }
        if (file == null || epochs < -1) {
            throw new IllegalArgumentException("Epochs must be 0 or more, was %d.".formatted(epochs));
        }
        OpenCommand.desktop()
                .picture(
                        workbench,
                        new Desktop.Picture(
                                file,
                                task,
                                epochs,
                                theme,
                                Integer.parseInt(sides.group(1)),
                                Integer.parseInt(sides.group(2)),
                                Locale.forLanguageTag(language),
                                view));
        terminal.note("Picture: " + file);
        return ExitCode.OK;
    }
}
