package org.depthbench.comparison.statistics;

/**
 * How far predicted quantities lie from those that are right.
 *
 * @param count of examples
 * @param rmse root of the mean squared error, in the quantity's unit
 * @param mae mean absolute error, in the quantity's unit
 * @param determination {@code 1 - Σ(p - y)²/Σ(y - ȳ)²}; not a number where nothing varies
 */
public record QuantityErrors(int count, double rmse, double mae, double determination) {
    /**
     * The errors of some predictions.
     *
     * @param right what is right for each example
     * @param said what was predicted for each, as many
     */
    public static QuantityErrors of(double[] right, double[] said) {
        if (right.length != said.length || right.length == 0) {
            throw new IllegalArgumentException(
                    "Predictions are as many as what is right and at least one, were %d of %d."
                            .formatted(said.length, right.length));
        }
        double mean = 0;
        for (double value : right) {
            mean += value / right.length;
        }
        double squares = 0;
        double absolute = 0;
        double spread = 0;
        for (int i = 0; i < right.length; i++) {
            double error = said[i] - right[i];
            squares += error * error;
            absolute += Math.abs(error);
            spread += (right[i] - mean) * (right[i] - mean);
        }
        return new QuantityErrors(
                right.length,
                Math.sqrt(squares / right.length),
                absolute / right.length,
                spread > 0 ? 1 - squares / spread : Double.NaN);
    }
}
