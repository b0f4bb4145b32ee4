package org.depthbench.desktop.drive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.driving.Pose;
import org.depthbench.datasets.driving.Road;

/** One drive with the way it took. */
final class Journey {
    private final Drive drive;
    private final List<Pose> trail = new ArrayList<>();
    private float[] frame;

    Journey(Road road) {
        drive = new Drive(road);
        frame = drive.frame();
        trail.add(drive.pose());
    }

    Drive drive() {
        return drive;
    }

    /** What the camera sees now. */
    float[] frame() {
        return frame;
    }

    /** Where it was at each step, the beginning first. */
    List<Pose> trail() {
        return Collections.unmodifiableList(trail);
    }

    void step(double steering) {
        drive.step(steering);
        frame = drive.frame();
        trail.add(drive.pose());
    }
}
