package org.depthbench.comparison.machine;

import java.util.regex.Pattern;
import org.depthbench.trial.spec.Plain;

/**
 * Another machine's run history, of which a trial came.
 *
 * @param id by which it is told apart from others on machines of the same make: 32 hexadecimal digits, drawn by chance
 * @param machine where it trained
 */
public record Origin(String id, Machine machine) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_LETTERS = 300;

    public Origin {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A run history is known by 32 hexadecimal digits, was \"%.40s\".".formatted(Plain.name(id)));
        }
        machine = new Machine(
                told(machine.cpu()),
                machine.cores(),
                machine.memoryBytes(),
                told(machine.os()),
                told(machine.jvm()),
                told(machine.depthbench()));
    }

    private static String told(String words) {
        return Plain.name(words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words);
    }
}
