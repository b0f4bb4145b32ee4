package org.depthbench.campaign;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** How often each thing happened; what should never happen is counted among the faults, with a line that says what it was. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int faults;

    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized void fault(String what) {
        faults++;
        System.out.println("FAULT  " + what);
    }

    /** Counts it where it is so, and else as a fault. */
    void expect(boolean so, String what) {
        if (so) {
            count(what);
        } else {
            fault("not so: " + what);
        }
    }

    /** Does a part of the campaign; where that cannot go on, the rest of the campaign does. */
    void survive(Part part) throws Exception {
        try {
            part.run();
        } catch (IOException | AssertionError e) {
            fault(String.valueOf(e));
        }
    }

    /** A part of the campaign. */
    interface Part {
        void run() throws Exception;
    }

    /** Prints all counts. */
    synchronized void print() {
        counts.forEach((what, count) -> System.out.printf("%8d  %s%n", count, what));
        System.out.printf("%8d  faults%n", faults);
    }

    synchronized boolean faultless() {
        return faults == 0;
    }
}
