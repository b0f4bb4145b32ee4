package org.depthbench.trial.spec;

import java.util.regex.Pattern;

/** Names that came from anywhere, as they may be shown. */
public final class Plain {
    /** What commands a terminal, begins a line or turns the direction of writing. */
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");

    private Plain() {}

    /** The same name with a replacement character for each that would do something other than be read. */
    public static String name(String name) {
        return COMMANDS.matcher(name).replaceAll("\ufffd");
    }
}
