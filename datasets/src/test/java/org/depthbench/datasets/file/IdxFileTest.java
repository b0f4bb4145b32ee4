package org.depthbench.datasets.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Only whole files of the right format are read. */
class IdxFileTest {
    private static final byte[] TWO_BY_TWO = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 51, (byte) 255, 1};

    @Test
    void readsUnsignedBytes() throws IOException {
        IdxFile file = IdxFile.read(new ByteArrayInputStream(TWO_BY_TWO), "some.idx");

        assertArrayEquals(new int[] {2, 2}, file.dimensions());
        assertArrayEquals(new int[] {0, 51, 255, 1}, file.integers());
        assertArrayEquals(new float[] {0, 0.2f, 1, 1 / 255f}, file.fractions(255), 1e-6f);
    }

    @Test
    void refusesAnotherFormat() {
        byte[] other = TWO_BY_TWO.clone();
        other[2] = 13;

        assertEquals("some.idx is not an IDX file of bytes: it begins with 00000d02.", refusal(other));
    }

    @Test
    void refusesAFileThatEndsEarly() {
        byte[] cut = java.util.Arrays.copyOf(TWO_BY_TWO, TWO_BY_TWO.length - 1);

        assertEquals("some.idx should hold exactly 4 values, but does not: it is damaged.", refusal(cut));
    }

    @Test
    void refusesImpossibleDimensions() {
        byte[] huge = TWO_BY_TWO.clone();
        huge[4] = 127;

        assertEquals("some.idx claims impossible dimensions: [2130706434, 0].", refusal(huge));
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(
                assertThrows(IOException.class, () -> IdxFile.read(new ByteArrayInputStream(bytes), "some.idx"))
                        .getMessage());
    }
}
