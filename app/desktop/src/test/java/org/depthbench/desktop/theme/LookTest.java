package org.depthbench.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wall makes everything larger in every theme, and takes none away. */
class LookTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everythingIsLargerOnAWall(Theme theme) {
        Look wall = Look.of(theme).on(true);

        assertEquals(1.6, wall.scale());
        assertEquals(1.6, wall.charts().scale());
        assertTrue(wall.stylesheets().stream().anyMatch(sheet -> sheet.endsWith("wall.css")));
        assertEquals(theme, wall.on(false).theme());
    }

    @Test
    void theProjectorThemeIsLargeAtADeskToo() {
        assertTrue(Look.of(Theme.PROJECTOR).large());
        assertEquals(1.6, Look.of(Theme.PROJECTOR).charts().scale());
        assertFalse(Look.of(Theme.DARK).large());
        assertEquals(2, Look.of(Theme.DARK).stylesheets().size());
    }

    @Test
    void whatIsLightIsBlackOnWhiteOnAWallAndDarkStaysDark() {
        assertEquals(Theme.PROJECTOR, Look.of(Theme.LIGHT).on(true).worn());
        assertEquals(Theme.DARK, Look.of(Theme.DARK).on(true).worn());
    }

    @Test
    void themesFollowEachOtherAndNoneLeavesTheWall() {
        List<Look> looks = Stream.iterate(Look.of(Theme.LIGHT).on(true), Look::next)
                .limit(4)
                .toList();

        assertTrue(looks.stream().allMatch(Look::wall));
        assertEquals(
                List.of(Theme.PROJECTOR, Theme.DARK, Theme.PROJECTOR, Theme.DARK),
                looks.stream().map(Look::worn).toList());
    }
}
