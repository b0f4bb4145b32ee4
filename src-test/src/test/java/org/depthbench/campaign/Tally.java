package org.depthbench.campaign;

import java.util.Map;
import java.util.TreeMap;

/** How often each thing happened; what should never happen is counted among the faults, with a line that says what it was. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int faults;

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void fault(String what) {
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

    /** Prints all counts; whether there was no fault. */
    boolean report() {
        counts.forEach((what, count) -> System.out.printf("%8d  %s%n", count, what));
        System.out.printf("%8d  faults%n", faults);
        return faults == 0;
    }
}
