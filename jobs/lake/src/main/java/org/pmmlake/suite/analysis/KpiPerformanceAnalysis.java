package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;

/** Which KPIs perform well or low, how firmly that can be said, and where help is needed (report §177–§179). */
@AutoService(GoldTable.class)
public final class KpiPerformanceAnalysis extends CycleAnalysis {

    /** For the service loader. */
    public KpiPerformanceAnalysis() {
        super(KpiPerformanceTable.SPEC);
    }

    @Override
    public String method() {
        return """
                *Which KPIs perform well or low, how firmly can that be said, and where is help needed?* (§177–§179, §286)
                `KpiPerformanceAnalysis`, `KpiAssessment`, `PerformanceClass`, `Skewness`, `Medcouple`.

                - **Skewness**: g1 = m3 ÷ m2^1.5 with population moments. The report names no statistic; the common variants agree in sign,
                  which is all that the class uses. |g1| ≤ 1e-12 counts as 0. Null for n < 3 or without spread.
                - **Class**: with higher-better, negative skewness (the mass lies high) is `well-performing`, positive is `low-performing`; with
                  lower-better the other way round. `not-assessable` where the direction is, or skewness is null or 0. The report's wording
                  "skewed to the left" means mass at low values, which in statistics is positive skewness (K52).
                - **`stable`**: leaving out any one Member keeps the sign. Null where there is no sign.
                - **Medcouple**: a second opinion that outliers cannot move far. The median of the kernel over all pairs, as the mean of the
                  middle two where their number is even; this equals (mc(x) − mc(−x)) ÷ 2 of R's `robustbase::mc`. Ties with the median
                  (within 1e-14 · (1e-14 + |median|), R's choice) take the tie kernel sign(k + 1 − i − j). Null for n < 4 or without spread.
                - **Need**: `both` (low-performing and low response), `low-performing`, `low-response`, or null. The report derives needs from
                  the two together, but its list is no intersection, and one entry is on neither side (K44). We give the union with its cause.
                - **Areas** (`bin/pmm query needs`, `needs.sql`). The 12 areas of §179 and the 5 that §286 adds are a fixed list from area to
                  KPIs, set by hand: the report names no KPIs. An area is `supported` when any of its KPIs has a need; the areas that are not
                  are named with their figures, and so is "decisions based on data", which no KPI measures. KPIs with a need outside of every
                  area are listed, too. Areas that the report also praises for their contribution to the SDGs (K45) are judged alike.

                A KPI can be skewed towards the desired end at a low level: look at the median in `benchmark` too.
                """;
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (KpiAssessment assessment : KpiAssessment.all(frame)) {
            rows.add(
                    frame.cycle(),
                    assessment.kpi().code(),
                    assessment.responses(),
                    assessment.kpi().direction().code(),
                    assessment.skewness(),
                    assessment.medcouple(),
                    assessment.stable(),
                    assessment.performance().code(),
                    assessment.lowResponse(),
                    assessment.need());
        }
    }
}
