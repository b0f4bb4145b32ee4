package org.depthbench.training.fused.memory;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * The matrix product {@code C = A·B + βC}, of oneDNN where it is there, else of the OpenBLAS that ND4J itself loads. All matrices
 * are stored row by row; an operand may be read transposed, and its rows may lie further apart than they are long. For one
 * thread: it reuses its pointers, so that a call costs some 40 ns.
 */
public final class Gemm {
    private static final int ROW_MAJOR = 101;
    private static final int AS_IT_IS = 111;
    private static final int TRANSPOSED = 112;

    /** Multiplications from which on oneDNN is the faster one; it takes longer to begin. Measured on AVX2 and AVX-512. */
    private static final long WORTH_ONE_DNN = 10_000;

    private final Place left = new Place();
    private final Place right = new Place();
    private final Place result = new Place();

    /** Has each call compute on the thread that makes it; for the whole process. */
    public static void onTheCallingThread() {
        openblas_nolapack.blas_set_num_threads(1);
    }

    /**
     * A matrix in memory.
     *
     * @param memory where it lies
     * @param at its first number
     * @param stride from one row to the next, at least a row's length
     * @param transposed whether the product takes its columns for rows
     */
    public record Matrix(Floats memory, int at, int stride, boolean transposed) {
        /** Rows as they lie. */
        public static Matrix rows(Floats memory, int at, int stride) {
            return new Matrix(memory, at, stride, false);
        }

        /** The same numbers, rows and columns exchanged. */
        public static Matrix columns(Floats memory, int at, int stride) {
            return new Matrix(memory, at, stride, true);
        }

        /** Itself with rows and columns exchanged. */
        public Matrix transpose() {
            return new Matrix(memory, at, stride, !transposed);
        }
    }

    /**
     * {@code C[m×n] = A[m×k]·B[k×n] + βC}.
     *
     * @param beta 0 overwrites C whatever it held, NaN included; 1 adds to it
     */
    public void multiply(int m, int n, int k, Matrix a, Matrix b, float beta, Matrix c) {
        left.at(a.memory(), a.at());
        right.at(b.memory(), b.at());
        result.at(c.memory(), c.at());
        if ((long) m * n * k >= WORTH_ONE_DNN && OneDnn.available()) {
            dnnl.dnnl_sgemm(
                    (byte) (a.transposed() ? 'T' : 'N'),
                    (byte) (b.transposed() ? 'T' : 'N'),
                    m,
                    n,
                    k,
                    1,
                    left,
                    a.stride(),
                    right,
                    b.stride(),
                    beta,
                    result,
                    c.stride());
            return;
        }
        openblas_nolapack.cblas_sgemm(
                ROW_MAJOR,
                a.transposed() ? TRANSPOSED : AS_IT_IS,
                b.transposed() ? TRANSPOSED : AS_IT_IS,
                m,
                n,
                k,
                1,
                left,
                a.stride(),
                right,
                b.stride(),
                beta,
                result,
                c.stride());
    }
}
