package org.pmmlake.suite.analysis;

import java.util.Collection;
import java.util.List;

/** The assessments of a cycle's KPIs by expected outcome. */
final class OutcomeAssessments {

    private final List<KpiAssessment> all;

    OutcomeAssessments(CycleFrame frame) {
        this.all = KpiAssessment.all(frame);
    }

    /** The assessments of one outcome's KPIs, by code. */
    List<KpiAssessment> of(String outcome) {
        return of(List.of(outcome));
    }

    /** The assessments of the KPIs of several outcomes, by code. */
    List<KpiAssessment> of(Collection<String> outcomes) {
        return all.stream()
                .filter(assessment -> outcomes.contains(assessment.kpi().outcome()))
                .toList();
    }
}
