package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The value of every KPI for every participating Member (contract §3): what all other tables start from. */
@AutoService(GoldTable.class)
public final class KpiValueAnalysis extends CycleAnalysis {

    /** For the service loader. */
    public KpiValueAnalysis() {
        super(KpiValueTable.SPEC);
    }

    @Override
    public String method() {
        return """
                *What is the value of each KPI for each participating Member?* (§44, §103, §110, §149, §174)
                `KpiValueAnalysis`; formulas in `org.pmmlake.metrics.value.KpiFormula`; sums in `ExactSum`.

                Over rows without breakdown, the values of a data point are summed over units and periods, exactly in decimal, and rounded
                to a double once. Then, by the method in the catalogue:

                | method | value |
                |---|---|
                | `ratio` | 100 · numerator ÷ denominator |
                | `variation` | 100 · (numerator − denominator) ÷ denominator; both 0 → 0 |
                | `maturity` | 100 · YES answers ÷ questions in the catalogue |
                | `average` | numerator ÷ denominator, in hours |
                | `ratio-to-mean` | 100 · numerator ÷ mean of the denominators |
                | `gap` | 100 · (denominator − numerator) ÷ denominator |

                - Unanswered questions count in the denominator: a half-filled questionnaire must not score like a full one. A finding says so.
                - KPIs asked by flow (import, export, transit, cargo; §53, §58) are pooled: sums over sums. The report does not say whether
                  rates are pooled or averaged.
                - Values over 100 are kept, since some KPIs allow them (§88, §128); for true shares they raise a finding.

                Undefined: an absent data point, a zero denominator (for `variation`: unless both are 0), a result beyond the range of a
                double. Status is then `invalid` and the KPI counts as not answered. Otherwise: `reported`; `blank` with one or more reasons;
                `missing` without a word. The report's "blank" counts only those with a reason: its blanks and responses do not add up to 62
                (K11), so that the two are kept apart here.
                """;
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (MemberProfile member : frame.members()) {
            for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
                rows.add(
                        frame.cycle(),
                        member.member(),
                        frame.kpis().get(kpi).code(),
                        member.hasValue(kpi) ? member.value(kpi) : null,
                        member.status(kpi).code(),
                        member.revision());
            }
        }
    }
}
