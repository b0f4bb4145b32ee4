package org.depthbench.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Theme;
import org.junit.jupiter.api.Test;

class ProjectorTest {
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.of(Theme.LIGHT));
    private final List<Boolean> full = new ArrayList<>();
    private final Projector projector = new Projector(look, full::add);
    private final Folding folding = new Folding(look);

    @Test
    void itFillsTheScreenAndComesBack() {
        projector.toggle();
        assertTrue(look.get().wall());
        projector.toggle();

        assertEquals(Look.of(Theme.LIGHT), look.get());
        assertEquals(List.of(true, false), full);
        assertFalse(projector.stop());
        assertEquals(2, full.size());
    }

    @Test
    void aThemeChosenOnTheWallStays() {
        projector.toggle();
        look.set(look.get().next());
        assertTrue(look.get().wall());
        assertEquals(List.of(true), full);

        projector.toggle();

        assertEquals(Look.of(Theme.DARK), look.get());
    }

    @Test
    void whatIsSetIsFoldedAwayOnTheWallUntilSomeoneAsks() {
        assertFalse(folding.foldedProperty().get());

        projector.toggle();
        assertTrue(folding.foldedProperty().get());
        folding.foldedProperty().set(false);
        look.set(look.get().next());
        assertFalse(folding.foldedProperty().get(), "another theme folds nothing");

        projector.toggle();
        assertFalse(folding.foldedProperty().get());
    }
}
