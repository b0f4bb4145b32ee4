package org.depthbench.comparison.analysis;

import java.util.List;

/**
 * What an experiment measured besides what it asks, to be seen beside that and judged by nobody.
 *
 * @param word by which it is chosen, such as {@code gradient}
 * @param quantity what its values are, with their unit
 * @param across what its places count
 * @param ratios whether values are compared by ratios: means are geometric then
 */
public record Aside(String word, String quantity, String across, boolean ratios, List<Cell> cells) {
    public Aside {
        cells = List.copyOf(cells);
    }
}
