package org.depthbench.datasets.folder;

/** Tells the files that are wanted in the folders of classes from others, by their content more than by their names. */
public interface Sieve {
    /** How many of a file's first bytes are looked at. */
    int LOOKED_AT = 4096;

    /** What the wanted files are called, such as {@code pictures}. */
    String noun();

    /** What becomes of a file of some name and beginning. */
    Verdict of(String name, byte[] beginning);

    /**
     * What becomes of a file.
     *
     * @param wanted whether it is read
     * @param refusal of one that should be read and cannot, the end of a sentence that begins with it; else empty
     */
    record Verdict(boolean wanted, String refusal) {
        /** It is read. */
        public static final Verdict READ = new Verdict(true, "");

        /** It is something else, and passed over. */
        public static final Verdict OTHER = new Verdict(false, "");

        /** It cannot be read. */
        public static Verdict refused(String why) {
            return new Verdict(false, why);
        }
    }
}
