package org.depthbench.comparison.workbench;

import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.store.ComparisonRecord;

/** Has a comparison's record kept complete when both trials have come to their end. */
record EndOfRecord(ComparisonRecord record) implements ComparisonListener {
    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        record.ended(event.result());
    }
}
