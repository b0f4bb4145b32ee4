package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a file's bytes add up to, so that another file is told from it.
 *
 * @param algorithm as Java names it: SHA-256, or MD5 where its publisher gives nothing better
 * @param hex in small letters
 */
public record Sum(String algorithm, String hex) {
    public Sum {
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** A sum of the usual kind. */
    public static Sum sha256(String hex) {
        return new Sum("SHA-256", hex);
    }

    /** Whether a file has this sum; reads all of it. */
    boolean isOf(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getDigest(algorithm))
                .digestAsHex(file)
                .equals(hex);
    }
}
