package org.depthbench.comparison.store;

import java.util.List;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.document.Form;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the documents in the store's columns. */
public final class StoreForms {
    /** Of {@code comparison.machine}. */
    public static final Form<Machine> MACHINE = Form.first("machine", Machine.class);

    /** Of {@code trial.origin}. */
    public static final Form<Origin> ORIGIN = Form.first("origin", Origin.class);

    /** Of {@code trial.prepared}. */
    public static final Form<Prepared> PREPARED = Form.first("prepared", Prepared.class);

    /** Of {@code epoch.record}. */
    public static final Form<EpochRecord> EPOCH =
            new Form<>("epoch-record", EpochRecord.class, List.of(StoreForms::networksMemory));

    private StoreForms() {}

    /** Form 1 held what all native arrays of a process took, some counted twice; the network's own was not measured. */
    private static ObjectNode networksMemory(ObjectNode epoch) {
        ObjectNode costs = (ObjectNode) epoch.get("costs");
        costs.remove("offHeapBytes");
        costs.put("networkBytes", 0);
        return epoch;
    }
}
