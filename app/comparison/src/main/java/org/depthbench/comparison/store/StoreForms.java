package org.depthbench.comparison.store;

import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.document.Form;

/** The forms of the documents in the store's columns. */
public final class StoreForms {
    /** Of {@code comparison.machine}. */
    public static final Form<Machine> MACHINE = Form.first("machine", Machine.class);

    /** Of {@code trial.prepared}. */
    public static final Form<Prepared> PREPARED = Form.first("prepared", Prepared.class);

    /** Of {@code epoch.record}. */
    public static final Form<EpochRecord> EPOCH = Form.first("epoch-record", EpochRecord.class);

    private StoreForms() {}
}
