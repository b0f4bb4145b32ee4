package org.depthbench.cli.terminal;

/** How the program ended, for scripts. */
public final class ExitCode {
    /** All went well; of a comparison: both sides finished. */
    public static final int OK = 0;
    /** A comparison did not finish on both sides, or a rerun did not reproduce. */
    public static final int FAILED = 1;
    /** What was asked for is not possible; nothing was started. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
