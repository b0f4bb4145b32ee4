package org.depthbench.network;

/** How gradients become steps. The constants are the customary ones of each rule's source. */
public enum Optimiser {
    /** Plain stochastic gradient descent. */
    SGD(0),
    /** Momentum of 0.9: steps add up (Polyak 1964). */
    MOMENTUM(1),
    /** Momentum of 0.9, with the gradient looked up ahead (Nesterov 1983; Sutskever et al. 2013, ICML). */
    NESTEROV(1),
    /** Divides by the root of all squares so far, ε 1e-6 (Duchi et al. 2011, JMLR 12). */
    ADAGRAD(1),
    /** Divides by a running root mean square, decay 0.95 (Tieleman and Hinton 2012, lecture 6.5). */
    RMSPROP(1),
    /** Adaptive moments, β₁ 0.9, β₂ 0.999, ε 1e-8 (Kingma and Ba 2015, arXiv:1412.6980). */
    ADAM(2),
    /**
     * Adam with the penalty L2 taken off the weights directly, {@code w ← w - η·l2·w}, instead of through the gradient
     * (Loshchilov and Hutter 2019, arXiv:1711.05101).
     */
    ADAMW(2);

    private final int stateValuesPerParameter;

    Optimiser(int stateValuesPerParameter) {
        this.stateValuesPerParameter = stateValuesPerParameter;
    }

    /** How many numbers the rule remembers for each parameter. */
    public int stateValuesPerParameter() {
        return stateValuesPerParameter;
    }
}
