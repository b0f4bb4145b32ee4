package org.depthbench.desktop.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.depthbench.desktop.diagram.Columns.Column;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;

/** Every layer has its place; where there is no room for all, equal neighbours share one. */
class ColumnsTest {
    private static final LayerSpec EIGHT = new Dense(8, Activation.TANH);

    @Test
    void whereThereIsRoomEachLayerStandsForItself() {
        Columns columns = Columns.of(plan(EIGHT, EIGHT, EIGHT), 230, DiagramView.HEIGHT);

        assertEquals(List.of(-1, 0, 1, 2, 3), layers(columns));
        assertEquals(230, columns.width());
        assertTrue(columns.all().stream().noneMatch(Column::folded));
    }

    @Test
    void manyEqualLayersShareOnePlaceUntilTheyAreZoomedIn() {
        NetworkPlan plan = plan(Collections.nCopies(64, EIGHT).toArray(LayerSpec[]::new));

        Columns folded = Columns.of(plan, 230, DiagramView.HEIGHT);
        assertEquals(List.of(-1, 0, 64), layers(folded));
        assertEquals(64, folded.all().get(1).times());
        assertFalse(folded.all().get(1).neurons());

        Columns single = Columns.of(plan, Columns.roomy(plan), DiagramView.HEIGHT);
        assertEquals(66, single.all().size());
        assertTrue(single.all().get(1).neurons());
    }

    @Test
    void twoOfAKindNeverShareAPlace() {
        LayerSpec[] layers = new LayerSpec[40];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new Dense(8 + i / 2, Activation.TANH);
        }

        Columns columns = Columns.of(plan(layers), 230, DiagramView.HEIGHT);

        assertEquals(42, columns.all().size());
        // 42 places need 15 each, which is more than there is: it scrolls.
        assertEquals(630, columns.width());
    }

    @Test
    void knowsWhatIsPointedAt() {
        Columns columns = Columns.of(plan(EIGHT), 230, DiagramView.HEIGHT);
        Column eight = columns.all().get(1);

        assertEquals(Optional.of(eight), columns.at(115));
        assertEquals(Optional.empty(), columns.at(77));
        assertEquals(Optional.of(3), eight.unitAt(eight.x(), eight.y(3), 8));
        assertEquals(Optional.empty(), eight.unitAt(eight.x() + 40, eight.y(3), 8));
    }

    @Test
    void aWideLayerIsABlockWithATileForEachUnitUntilItIsZoomedIn() {
        NetworkPlan plan = plan(new Dense(32, Activation.TANH));

        Column block = Columns.of(plan, 230, DiagramView.HEIGHT).all().get(1);
        assertFalse(block.neurons());
        for (int unit = 0; unit < 32; unit++) {
            Columns.Tile tile = block.tile(unit, 32);
            assertEquals(Optional.of(unit), block.unitAt(tile.x(), tile.y(), 32));
        }

        assertTrue(Columns.of(plan, 460, 2 * DiagramView.HEIGHT).all().get(1).neurons());
    }

    private static List<Integer> layers(Columns columns) {
        return columns.all().stream().map(Column::layer).toList();
    }

    private static NetworkPlan plan(LayerSpec... layers) {
        return NetworkPlan.of(new NetworkSpec("test", List.of(layers)), new Shape.Vector(2), Head.classes(2));
    }
}
