package org.depthbench.desktop.window;

import java.util.Random;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.depthbench.desktop.attempt.TryView;
import org.depthbench.desktop.drive.DriveView;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;

/** What is tried by hand: an input of one's own, or on the task of driving a drive. */
final class TryPanel {
    private TryPanel() {}

    static Node of(Workspace workspace, Words words, ObservableValue<Look> look, TryView.Outside outside) {
        Node inputs = new TryView(workspace.sight(), workspace.tried(), words, new Random(), outside).node();
        Node drives = new DriveView(workspace.drives(), words, look).node();
        drives.visibleProperty().bind(workspace.drives().drivingProperty());
        inputs.visibleProperty().bind(workspace.drives().drivingProperty().not());
        return new StackPane(inputs, drives);
    }
}
