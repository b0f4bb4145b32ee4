package org.depthbench.network.choice;

import org.depthbench.network.layer.Recurrent;

/** How a {@link Recurrent} layer remembers. */
public enum RecurrentKind {
    LSTM(4),
    SIMPLE_RNN(1);

    private final int gates;

    RecurrentKind(int gates) {
        this.gates = gates;
    }

    /** How many weighted sums each unit has. */
    public int gates() {
        return gates;
    }
}
