package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where each parameter of a network lies: Deeplearning4j keeps all of them in one flat array, layer by layer. */
final class FlatParameters {
    private record Place(int at, int count) {}

    private final Floats values;
    private final Floats gradients;
    private final List<Map<String, Place>> places = new ArrayList<>();
    /** Of the layers that have any. */
    private final int[] counts;

    FlatParameters(MultiLayerNetwork network) {
        if (network.getFlattenedGradients() == null) {
            network.initGradientsView();
        }
        this.values = Floats.of(network.params());
        this.gradients = Floats.of(network.getFlattenedGradients());
        int at = 0;
        for (org.deeplearning4j.nn.api.Layer layer : network.getLayers()) {
            Map<String, Place> ofLayer = new HashMap<>();
            for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                int count = Math.toIntExact(parameter.getValue().length());
                ofLayer.put(parameter.getKey(), new Place(at, count));
                at += count;
            }
            places.add(ofLayer);
        }
        counts = places.stream()
                .mapToInt(ofLayer ->
                        ofLayer.values().stream().mapToInt(Place::count).sum())
                .filter(count -> count > 0)
                .toArray();
    }

    Floats values() {
        return values;
    }

    /** Deeplearning4j's own flat gradient. */
    Floats gradients() {
        return gradients;
    }

    /**
     * The squares of the gradient of each layer that has parameters.
     *
     * @param lanes the gradients of a batch's summed loss, to be added up
     */
    double[] squares(List<Floats> lanes, Pieces pieces) {
        double[] squares = new double[counts.length];
        int at = 0;
        for (int layer = 0; layer < counts.length; layer++) {
            squares[layer] = pieces.squares(lanes, at, counts[layer]);
            at += counts[layer];
        }
        return squares;
    }

    /**
     * How large the gradient of each layer with parameters is: the root mean square over these; of none where the network has
     * diverged.
     *
     * @param squares as {@link #squares} adds them up
     * @param examples of the batch
     */
    List<Double> sizes(double[] squares, int examples) {
        List<Double> sizes = new ArrayList<>();
        for (int layer = 0; layer < squares.length; layer++) {
            sizes.add(Math.sqrt(squares[layer] / counts[layer]) / examples);
        }
        return sizes.stream().allMatch(Double::isFinite) ? sizes : List.of();
    }

    /** One parameter of a layer, with its gradient in {@code gradientsOfLane}. */
    Parameter of(int layer, String name, Floats gradientsOfLane) {
        Place place = places.get(layer).get(name);
        if (place == null) {
            throw new IllegalStateException("Layer %d has no parameter %s, only %s."
                    .formatted(layer, name, places.get(layer).keySet()));
        }
        return new Parameter(values, gradientsOfLane, place.at(), place.count());
    }
}
