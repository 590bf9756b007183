package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.SampleSize;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** How many Members answered each KPI, and whether the sample is large enough (report §45–§51). */
@AutoService(GoldTable.class)
public final class ResponseRateAnalysis extends CycleAnalysis {

    /** For the service loader. */
    public ResponseRateAnalysis() {
        super(ResponseRateTable.SPEC);
    }

    @Override
    public String method() {
        return """
                *Who answered, and is that enough?* (§45–§51, §179, §266–§272)
                `ResponseRateAnalysis`, `SampleSize`.

                `response_pct` = 100 · responses ÷ participating Members of the group. Every participating Member counts, also where a KPI
                may not apply to it: the questionnaire records no such state.

                Sample size needed, for N participating Members of the group and a margin e of 0.05 or 0.10 at 95 %:
                n₀ = z²·¼ ÷ e², n = ⌈n₀ ÷ (1 + (n₀ − 1) ÷ N) − 1e-9⌉, with z = Φ⁻¹(0.975).

                **Rounding (K01–K03).** The report's three sizes follow three conventions: 33 of 62 is 90 %, not the 95 % it is labelled with; 53
                of 62 is 95 % ±5 points rounded down; 37 of 57 is 95 % ±10 points rounded up. We always take 95 % and round up: 38 and 54
                for 62, 37 for 57. The 1e-9 keeps rounding errors of an exact whole number from adding one.

                `low_response`: responses < `required_10pct`. Null at N = 0. Taking part is voluntary, so the size is a yardstick and no claim
                of a random sample.
                """;
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            for (MemberGroup group : frame.groups()) {
                row(frame, kpi, group, rows);
            }
        }
    }

    private static void row(CycleFrame frame, int kpi, MemberGroup group, RowSink rows) {
        List<MemberProfile> members = group.members();
        long population = members.size();
        long responses = KpiSample.count(members, kpi, KpiStatus.REPORTED);
        long blanks = KpiSample.count(members, kpi, KpiStatus.BLANK);
        rows.add(
                frame.cycle(),
                frame.kpis().get(kpi).code(),
                group.kind().code(),
                group.code(),
                population,
                responses,
                blanks,
                KpiSample.count(members, kpi, KpiStatus.MISSING),
                KpiSample.count(members, kpi, KpiStatus.INVALID),
                RowSink.percent(responses, population),
                RowSink.percent(blanks, population),
                SampleSize.required(SampleSize.MARGIN_5, population),
                SampleSize.required(SampleSize.MARGIN_10, population),
                lowResponse(responses, population));
    }

    /** Whether the responses are fewer than a margin of 10 points needs; null without Members. */
    static @Nullable Boolean lowResponse(long responses, long population) {
        Long required = SampleSize.required(SampleSize.MARGIN_10, population);
        return required == null ? null : responses < required;
    }
}
