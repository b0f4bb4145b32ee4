package org.depthbench.network.choice;

import org.depthbench.network.layer.Recurrent;

/** How a {@link Recurrent} layer remembers, and from which end it reads. */
public enum RecurrentKind {
    /** Long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). */
    LSTM(4, 4, 1),
    /** A gated recurrent unit (Cho et al. 2014, arXiv:1406.1078), whose reset gate acts on the weighted state, which has a bias of its own. */
    GRU(3, 4, 1),
    /** A simple recurrent layer (Elman 1990). */
    SIMPLE_RNN(1, 1, 1),
    /** Two LSTM layers, of which one reads from the end (Schuster and Paliwal 1997). */
    BIDIRECTIONAL_LSTM(4, 4, 2),
    /** Two layers of gated recurrent units, of which one reads from the end. */
    BIDIRECTIONAL_GRU(3, 4, 2);

    private final int gates;
    private final int biases;
    private final int directions;

    RecurrentKind(int gates, int biases, int directions) {
        this.gates = gates;
        this.biases = biases;
        this.directions = directions;
    }

    /** How many weighted sums of its input and its state each unit has. */
    public int gates() {
        return gates;
    }

    /** How many biases each unit has. */
    public int biases() {
        return biases;
    }

    /** How many times a sequence is read, by as many units each time: 1, or 2 where it is read from both ends. */
    public int directions() {
        return directions;
    }

    /** What is done in one direction. */
    public RecurrentKind oneWay() {
        return switch (this) {
            case LSTM, BIDIRECTIONAL_LSTM -> LSTM;
            case GRU, BIDIRECTIONAL_GRU -> GRU;
            case SIMPLE_RNN -> SIMPLE_RNN;
        };
    }
}
