package org.depthbench.comparison.experiment;

import org.depthbench.trial.document.Form;

/** The form of documents about experiments. */
public final class ExperimentForms {
    /** An experiment's specification. */
    public static final Form<ExperimentSpec> SPEC = Form.first("experiment", ExperimentSpec.class);

    private ExperimentForms() {}
}
