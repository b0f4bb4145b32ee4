package org.depthbench.comparison.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The program as it was built. Its libraries are read when this is first asked, which no start of the program waits for. */
public final class Build {
    /** Libraries that decide what a trial's numbers are. */
    private static final Pattern NUMBERS = Pattern.compile("depthbench-(trial|training|datasets|model-zoo).*\\.jar");

    private static final String ID = digested();

    private Build() {}

    /**
     * By what the program is known that trains here: its version, and a digest of its own libraries, since another build of one version
     * may train to other numbers.
     */
    public static String id() {
        return ID;
    }

    private static String digested() {
        CRC32C digest = new CRC32C();
        String[] path = System.getProperty("java.class.path", "").split(File.pathSeparator);
        Arrays.sort(path);
        for (String each : path) {
            Path file = Path.of(each);
            if (file.getFileName() != null
                    && NUMBERS.matcher(file.getFileName().toString()).matches()) {
                try {
                    digest.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    // A library that cannot be read is none of this build's.
                }
            }
        }
        return digest.getValue() == 0
                ? ThisMachine.depthbenchVersion()
                : "%s+%08x".formatted(ThisMachine.depthbenchVersion(), digest.getValue());
    }
}
