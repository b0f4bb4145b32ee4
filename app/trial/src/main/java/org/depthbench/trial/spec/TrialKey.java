package org.depthbench.trial.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.depthbench.network.NetworkSpec;
import org.depthbench.trial.document.Json;

/**
 * By what a trial is known: SHA-256 of its specification as canonical JSON, names sorted, without spaces. What a network is
 * called decides no number, so it is left out.
 *
 * @param sha256 64 hexadecimal digits
 */
public record TrialKey(String sha256) {
    private static final int DIGITS = 64;
    private static final String NAMELESS = "-";

    public TrialKey {
        if (sha256.length() != DIGITS || !sha256.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "A trial's key must have 64 hexadecimal digits, was \"%s\".".formatted(sha256));
        }
    }

    static TrialKey of(TrialSpec spec) {
        NetworkSpec network = spec.learner().network();
        TrialSpec nameless = new TrialSpec(
                spec.task(),
                spec.validation(),
                new Learner(
                        new NetworkSpec(NAMELESS, network.layers()),
                        spec.learner().training()),
                spec.seed(),
                spec.threads());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Json.canonical(nameless).getBytes(StandardCharsets.UTF_8));
            return new TrialKey(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
