package org.depthbench.training.fused;

import java.util.List;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.memory.Floats;

/** The arrays that one thread works in. */
final class Pieces {
    final float[] parameters = new float[Floats.PIECE];
    final float[] gradients = new float[Floats.PIECE];
    private final float[] more = new float[Floats.PIECE];
    final float[] first = new float[Floats.PIECE];
    final float[] second = new float[Floats.PIECE];

    /** The squares of the gradients of all lanes, added up first over the lanes. */
    double squares(List<Floats> lanes, int at, int count) {
        double squares = 0;
        for (int done = 0; done < count; done += Floats.PIECE) {
            int some = Math.min(Floats.PIECE, count - done);
            float[] values = sum(lanes, at + done, some);
            for (int i = 0; i < some; i++) {
                squares += (double) values[i] * values[i];
            }
        }
        return squares;
    }

    /** The gradients of all lanes added up, until the next call. */
    float[] sum(List<Floats> lanes, int at, int count) {
        lanes.get(0).read(at, gradients, count);
        for (int lane = 1; lane < lanes.size(); lane++) {
            lanes.get(lane).read(at, more, count);
            Rows.add(gradients, more, count);
        }
        return gradients;
    }
}
