package org.depthbench.desktop.theme;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** A letter chooses from a choice box, as it does from a list: the next value that begins with it, round and round. */
final class TypeAhead {
    private TypeAhead() {}

    static <T> void install(ChoiceBox<T> box) {
        box.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            String letter = event.getCharacter();
            boolean modified = event.isAltDown() || event.isControlDown() || event.isMetaDown();
            if (modified || letter.isBlank() || Character.isISOControl(letter.charAt(0))) {
                return;
            }
            StringConverter<T> converter = box.getConverter();
            List<String> names = box.getItems().stream()
                    .map(each -> converter == null ? String.valueOf(each) : converter.toString(each))
                    .toList();
            next(names, box.getSelectionModel().getSelectedIndex(), letter).ifPresent(place -> {
                box.hide();
                box.getSelectionModel().select(place);
            });
            event.consume();
        });
    }

    /** The place of the next name after one that begins with a letter, whatever its case; empty when there is none. */
    static OptionalInt next(List<String> names, int now, String letter) {
        String wanted = letter.toLowerCase(Locale.ROOT);
        int count = names.size();
        return IntStream.rangeClosed(1, count)
                .map(step -> Math.floorMod(now + step, count))
                .filter(place -> names.get(place).toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst();
    }
}
