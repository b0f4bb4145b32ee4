package org.depthbench.cli;

/** How the program ended, for scripts. */
final class ExitCode {
    /** All went well; of a comparison: both sides finished. */
    static final int OK = 0;
    /** A comparison did not finish on both sides, or a rerun did not reproduce. */
    static final int FAILED = 1;
    /** What was asked for is not possible; nothing was started. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
