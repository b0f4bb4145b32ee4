package org.depthbench.desktop.window;

import java.nio.file.Path;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.desktop.own.ImportView;
import org.depthbench.desktop.own.ImportViewModel;
import org.depthbench.desktop.sheet.Sheet;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;

/** Brings a person's own data in, on a sheet over the window; what becomes a task is taken at once. */
final class OwnData {
    /** Of the window, what the sheet leaves free at each side. */
    private static final double BESIDE = 50;

    private final Workspace workspace;
    private final Words words;
    private final FileChoice choice;
    private final Sheet sheet;
    private final ImportViewModel model;
    private final ImportView view;

    /** @param background reads files, and does nothing else */
    OwnData(Workspace workspace, Words words, FileChoice choice, Sheet sheet, Background background) {
        this.workspace = workspace;
        this.words = words;
        this.choice = choice;
        this.sheet = sheet;
        model = new ImportViewModel(workspace.editor().catalogue(), words, background);
        view = new ImportView(model, words, choice::data, this::brought, sheet::hide);
        // Whoever closes the sheet waits no longer.
        sheet.node().visibleProperty().addListener((property, was, is) -> {
            if (!is) {
                model.cancel();
            }
        });
    }

    void file() {
        choice.data().ifPresent(this::open);
    }

    void folder() {
        choice.folder().ifPresent(this::open);
    }

    void open(Path path) {
        sheet.fill(words.get("own.title"), view.of(path), BESIDE);
    }

    private void brought(OwnCard card) {
        sheet.hide();
        workspace.take(card.id());
        workspace.notices().say(words.get("own.brought", card.title(), words.readings(card.split())));
    }
}
