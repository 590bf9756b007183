package org.pmmlake.suite.compare;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.suite.ingest.TrialSubmission;

/** The value of one KPI of one administration, null unless reported; the status is a word of contract §5. */
record OwnValue(String status, @Nullable Double value) {

    private static final OwnValue MISSING = new OwnValue("missing", null);

    /** From a submission. */
    static OwnValue of(Kpi kpi, TrialSubmission submission) {
        var sums = submission.sumsOf(kpi.code());
        var answers = submission.answersOf(kpi.code());
        if (sums.isEmpty() && answers.isEmpty()) {
            return submission.reasonsOf(kpi.code()).isEmpty() ? MISSING : new OwnValue("blank", null);
        }
        KpiResult result = KpiFormula.of(kpi, sums, answers);
        return result.value() == null ? new OwnValue("invalid", null) : new OwnValue("reported", result.value());
    }

    /** A value as it was given; null for none. */
    static OwnValue of(@Nullable Double value) {
        return value == null ? MISSING : new OwnValue("reported", value);
    }
}
