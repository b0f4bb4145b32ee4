package org.depthbench.trial.spec;

import org.depthbench.trial.document.Form;

/** The forms of documents about trials. */
public final class TrialForms {
    /** A trial's specification. */
    public static final Form<TrialSpec> SPEC = Form.first("trial", TrialSpec.class);

    private TrialForms() {}
}
