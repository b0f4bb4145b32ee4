package org.depthbench.desktop.window;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a window can be opened here, before anything of JavaFX is asked that cannot answer in a sentence. */
public final class Display {
    private static final Logger LOG = LoggerFactory.getLogger(Display.class);

    private static final String TERMINAL = "In the terminal, without a window: depthbench compare digits";

    private static final String GTK = "libgtk-3.so.0";
    private static final String XLIB = "libX11.so.6";

    private Display() {}

    /**
     * Checks what a window needs.
     *
     * @throws DepthbenchException with a sentence that says what is missing, how to get it, and what works without it
     */
    public static void check(Map<String, String> environment) {
        if (Platform.isLinux() && !Toolkit.usesScreenInMemory()) {
            problem(environment, Display::loads, Display::opens).ifPresent(sentence -> {
                throw new DepthbenchException(sentence + " " + TERMINAL);
            });
        }
    }

    /**
     * What is missing on Linux; empty when nothing is.
     *
     * @param loads whether a library can be loaded
     * @param opens whether the display can be opened
     */
    static Optional<String> problem(Map<String, String> environment, Predicate<String> loads, BooleanSupplier opens) {
        if (!loads.test(GTK)) {
            return Optional.of(
                    "The window needs GTK 3, which is not installed here (Debian, Ubuntu: apt install libgtk-3-0; Fedora: dnf install gtk3).");
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of(
                    "There is no display to open a window on: DISPLAY is not set. Start Depthbench in a desktop session.");
        }
        return opens.getAsBoolean()
                ? Optional.empty()
                : Optional.of(
                        "The display %s cannot be opened: start Depthbench in the desktop session that it belongs to."
                                .formatted(display));
    }

    private static boolean loads(String library) {
        try {
            NativeLibrary.getInstance(library);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    /** By {@code XOpenDisplay(3)} and {@code XCloseDisplay(3)} alone: all of JNA's X11 would take a window's start long to load. */
    private static boolean opens() {
        NativeLibrary xlib = NativeLibrary.getInstance(XLIB);
        Pointer opened = xlib.getFunction("XOpenDisplay").invokePointer(new Object[] {null});
        if (opened == null) {
            return false;
        }
        int closed = xlib.getFunction("XCloseDisplay").invokeInt(new Object[] {opened});
        LOG.debug("The display was opened and closed: {}", closed);
        return true;
    }
}
