package org.depthbench.desktop.bar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file that was written, with what the operating system can do with it. */
public record SavedFile(Path path) {
    /** How an operating system is told to open something. */
    enum Host {
        LINUX {
            @Override
            List<String> open(Path file) {
                return List.of("xdg-open", file.toString());
            }

            @Override
            List<String> show(Path file) {
                return List.of("xdg-open", String.valueOf(file.getParent()));
            }
        },
        MAC {
            @Override
            List<String> open(Path file) {
                return List.of("open", file.toString());
            }

            @Override
            List<String> show(Path file) {
                return List.of("open", "-R", file.toString());
            }
        },
        WINDOWS {
            @Override
            List<String> open(Path file) {
                return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
            }

            @Override
            List<String> show(Path file) {
                return List.of("explorer.exe", "/select,", file.toString());
            }
        };

        abstract List<String> open(Path file);

        abstract List<String> show(Path file);

        /** By the name that Java gives it. */
        static Host of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
        }

        static Host here() {
            return of(System.getProperty("os.name"));
        }
    }

    public SavedFile {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Opens it with the program that is usual for it.
     *
     * @throws UncheckedIOException when there is nothing here that opens files
     */
    public void open() {
        run(Host.here().open(path));
    }

    /**
     * Shows it where it lies.
     *
     * @throws UncheckedIOException when there is nothing here that shows folders
     */
    void show() {
        run(Host.here().show(path));
    }

    private static void run(List<String> command) {
        try {
            Process unused = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
