package org.depthbench.desktop.theme;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.comparison.chart.ChartStyle;

/**
 * How the whole window looks: a theme that a person chose, at a desk or on a wall.
 *
 * @param theme what was chosen
 * @param wall whether it is for people far away
 */
public record Look(Theme theme, boolean wall) {
    /** By which everything is larger on a wall. */
    static final double WALL_SCALE = 1.6;

    /** At a desk. */
    public static Look of(Theme theme) {
        return new Look(theme, false);
    }

    /** The theme that it wears: on a wall, what is light is black on white. */
    public Theme worn() {
        return wall && theme == Theme.LIGHT ? Theme.PROJECTOR : theme;
    }

    /** Whether its letters are those for a wall: the projector theme's always are. */
    public boolean large() {
        return wall || theme == Theme.PROJECTOR;
    }

    /** By which it is larger than at a desk. */
    public double scale() {
        return large() ? WALL_SCALE : 1;
    }

    /** The same with the theme that follows; on a wall there are a light and a dark one. */
    public Look next() {
        return wall ? new Look(worn() == Theme.DARK ? Theme.LIGHT : Theme.DARK, true) : new Look(theme.next(), false);
    }

    /** The same on a wall, or at a desk. */
    public Look on(boolean aWall) {
        return new Look(theme, aWall);
    }

    /** What this program adds to the look of all controls: a theme's tokens, the rules that use them, those of a wall. */
    public List<String> stylesheets() {
        List<String> sheets = new ArrayList<>(worn().stylesheets());
        if (large()) {
            sheets.add(Theme.address("wall.css"));
        }
        return List.copyOf(sheets);
    }

    /** The look of charts. */
    public ChartStyle charts() {
        return worn().charts().scaled(scale());
    }
}
