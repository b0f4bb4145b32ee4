package org.depthbench.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Kills workers and programs, opens a new home many times at once, and damages files: nothing may be lost, no number may differ,
 * nothing may hang. Prints what happened how often; {@code docs/campaign.md} has the figures of one.
 */
final class Campaign {
    private Campaign() {}

    /** @param args workers to kill, programs to kill, programs at once, mutants of each kind of file, seed */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("campaign");
        Random random = new Random(Long.parseLong(args[4]));
        Tally tally = new Tally();
        // Whoever ends it before its end gets what there is.
        Runtime.getRuntime().addShutdownHook(new Thread(tally::print));
        try (Mutations mutations = new Mutations(folder, random, tally)) {
            for (int i = Integer.parseInt(args[3]); i > 0; i--) {
                mutations.each();
            }
        }
        Kills kills = new Kills(folder, random, tally);
        kills.together(Integer.parseInt(args[2]));
        for (int i = Integer.parseInt(args[0]); i > 0; i--) {
            int number = i;
            tally.survive(() -> kills.worker(number));
        }
        for (int i = Integer.parseInt(args[1]); i > 0; i--) {
            int number = i;
            // Every fifth between the last checkpoint and the end.
            tally.survive(() -> kills.program(number, number % 5 == 0));
        }
        System.exit(tally.faultless() ? 0 : 1);
    }
}
