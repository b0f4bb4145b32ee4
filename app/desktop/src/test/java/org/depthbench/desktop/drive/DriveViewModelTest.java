package org.depthbench.desktop.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.driving.Car;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.FakeSessions.Asked;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cars move by what their networks answer to the frames that they see, one frame at a time, at the simulation's pace. */
class DriveViewModelTest {
    private static final long STEP = Math.round(1e9 * Car.STEP_SECONDS);

    private final ComparisonSpec spec = Results.spec("driving", 1);
    private final SameThreadBackground background = new SameThreadBackground();
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, background, notice -> {});
    private final DataViewModel data = new DataViewModel(TaskCatalogue.builtIn(), background, failure -> {});
    private final DriveViewModel drives = new DriveViewModel(live, data, background);
    private long now = 1_000_000_000;

    @BeforeEach
    void ready() {
        live.want(spec, 0);
        data.show(spec.task(), spec.seed());
        live.tick(now);
    }

    @Test
    void nobodyIsAskedBeforeTheCarsAreSetGoing() {
        tick(STEP);

        assertTrue(drives.drivingProperty().get());
        assertEquals(List.of(), asked());
        assertEquals(0, drives.furthest().orElseThrow());
    }

    @Test
    void eachNetworkIsShownTheFirstFrameOfTheRoadAndSteersItsCar() {
        drives.toggle();
        tick(STEP);
        float[] first = new Drive(Roads.unseen().get(0)).frame();
        assertEquals(
                List.of(Side.SHALLOW, Side.DEEP),
                asked().stream().map(Asked::side).toList());
        asked().forEach(asked -> assertArrayEquals(first, ((Query.PredictInput) asked.query()).input()));

        answer(asked().get(1), 7);

        assertEquals(0, steps(Side.SHALLOW));
        assertEquals(1, steps(Side.DEEP));
        assertEquals(7, drives.journey(Side.DEEP).orElseThrow().drive().steering());
    }

    @Test
    void aNetworkThatOwesAnAnswerIsNotAskedAgainAndTheOtherDrivesOn() {
        drives.toggle();
        tick(STEP);
        answer(asked().get(1), 0);
        tick(STEP);
        tick(STEP);

        assertEquals(
                List.of(Side.SHALLOW, Side.DEEP, Side.DEEP),
                asked().stream().map(Asked::side).toList());
    }

    @Test
    void carsKeepThePaceOfTheSimulation() {
        drives.toggle();
        for (int frame = 0; frame < 60; frame++) {
            tick(STEP / 3);
            List.copyOf(asked()).forEach(asked -> answer(asked, 0));
        }

        assertEquals(20, steps(Side.DEEP), 1);
    }

    @Test
    void whatIsPausedStandsAndGoesOnWhereItStood() {
        drives.toggle();
        tick(STEP);
        drives.toggle();
        List.copyOf(asked()).forEach(asked -> answer(asked, 0));
        tick(STEP);
        assertEquals(2, asked().size());

        drives.toggle();
        tick(STEP);
        assertEquals(4, asked().size());
        assertEquals(1, steps(Side.DEEP));
    }

    @Test
    void anAnswerToAFrameOfTheTimeBeforeSteersNothing() {
        drives.toggle();
        tick(STEP);

        drives.again();
        answer(asked().get(0), 5);

        assertEquals(0, steps(Side.SHALLOW));
    }

    @Test
    void anotherRoadBeginsAnew() {
        drives.toggle();
        tick(STEP);
        answer(asked().get(0), 0);

        drives.roadProperty().set(4);

        assertEquals(0, steps(Side.SHALLOW));
        assertEquals(
                Roads.unseen().get(4).length(),
                drives.journey(Side.SHALLOW).orElseThrow().drive().road().length());
    }

    @Test
    void aPersonDrivesBesideThemWithTheWheelTurningStepByStep() {
        drives.personProperty().set(true);
        drives.toggle();
        drives.steer(1);
        tick(STEP);
        tick(STEP);
        Drive mine = drives.journey().orElseThrow().drive();
        double turned = mine.steering();
        assertTrue(turned > 0 && turned < Car.MOST_STEERING);

        drives.steer(0);
        tick(STEP);
        assertTrue(mine.steering() < turned);

        drives.personProperty().set(false);
        assertTrue(drives.journey().isEmpty());
    }

    @Test
    void whoHasLeftTheRoadIsAskedNoMoreAndTheEndStopsAll() {
        drives.toggle();
        for (int frame = 0; frame < 400 && drives.playsProperty().get(); frame++) {
            tick(STEP);
            List.copyOf(asked()).forEach(asked -> answer(asked, Car.MOST_STEERING));
        }

        assertFalse(drives.playsProperty().get());
        assertTrue(drives.journey(Side.DEEP).orElseThrow().drive().over());
        int asked = asked().size();
        tick(STEP);
        assertEquals(asked, asked().size());

        drives.toggle();
        assertEquals(0, steps(Side.DEEP));
        assertTrue(drives.playsProperty().get());
    }

    @Test
    void onAnotherTaskNobodyDrives() {
        drives.toggle();

        data.show(Results.spec("iris", 1).task(), 1);

        assertFalse(drives.drivingProperty().get());
        assertFalse(drives.playsProperty().get());
        drives.toggle();
        assertFalse(drives.playsProperty().get());
    }

    private List<Asked> asked() {
        return sessions.latest().asked();
    }

    private int steps(Side side) {
        return drives.journey(side).orElseThrow().trail().size() - 1;
    }

    private static void answer(Asked asked, double steering) {
        asked.answer().complete(new Answer.Predictions(new float[][] {{(float) steering}}));
    }

    private void tick(long nanos) {
        now += nanos;
        live.tick(now);
        drives.tick(now);
    }
}
