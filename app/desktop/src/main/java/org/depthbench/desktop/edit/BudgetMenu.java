package org.depthbench.desktop.edit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Offers to make one side cost as much as the other, and says what that changed and how near it came. */
public final class BudgetMenu {
    private final SameBudget budget;
    private final Words words;
    private final Consumer<String> say;
    private final MenuButton menu;

    /** @param say tells what was changed */
    public BudgetMenu(SameBudget budget, Words words, Consumer<String> say) {
        this.budget = budget;
        this.words = words;
        this.say = say;
        String other = words.get(budget.side().other().word());
        menu = Controls.described(
                new MenuButton(words.get("control.budget", other)),
                words,
                budget.side().word() + "-budget",
                "budget");
        Controls.setIcon(menu, Feather.SLIDERS);
        menu.setAccessibleText(menu.getText());
        menu.getStyleClass().addAll("small", "flat");
        for (Sizing.Measure measure : Sizing.Measure.values()) {
            menu.getItems().add(item(measure.name().toLowerCase(Locale.ROOT), () -> match(measure)));
        }
        MenuItem seconds = item("seconds", this::sameSeconds);
        menu.getItems().add(seconds);
        menu.setOnShowing(event -> {
            menu.getItems().forEach(item -> item.setDisable(!budget.possible()));
            seconds.setDisable(budget.seconds().isEmpty());
        });
    }

    /** The menu. */
    public Region node() {
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.get("budget." + key));
        item.setId(budget.side().word() + "-budget-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void match(Sizing.Measure measure) {
        Side side = budget.side();
        SameBudget.Matched matched = budget.match(measure);
        Sizing.Result result = matched.result();
        String changes = result.changes(matched.before()).stream()
                .collect(Collectors.groupingBy(words::terms, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " × " + each.getKey())
                .collect(Collectors.joining(", "));
        say.accept(words.get(
                changes.isEmpty() ? "budget.nearest" : "budget.changed",
                words.get(side.word()),
                changes,
                words.get("budget.count." + measure.name().toLowerCase(Locale.ROOT), Figures.count((double)
                        result.reached())),
                Figures.signedPercent(result.deviation()),
                Figures.count((double) result.budget())));
    }

    private void sameSeconds() {
        budget.seconds().ifPresent(seconds -> {
            budget.sameSeconds();
            say.accept(words.get("budget.seconds.changed", Figures.seconds(seconds)));
        });
    }
}
