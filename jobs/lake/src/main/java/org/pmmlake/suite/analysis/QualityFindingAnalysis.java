package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.MedianAbsoluteDeviation;
import org.pmmlake.metrics.stats.Tolerance;
import org.pmmlake.metrics.value.Problem;
import org.pmmlake.suite.analysis.MemberProfile.BreakdownKey;
import org.pmmlake.suite.analysis.MemberProfile.KpiData;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.QualityFindingTable;

/** What a reviewer should look at in data that were accepted (report §38–§39, contract §3). */
@AutoService(GoldTable.class)
public final class QualityFindingAnalysis extends CycleAnalysis {

    private static final double WHOLE = 100;
    private static final String PERCENT = "percent";
    /** What scales the median deviation to a standard deviation under normality. */
    private static final double NORMAL_CONSISTENCY = 1.4826;

    public QualityFindingAnalysis() {
        super(QualityFindingTable.SPEC);
    }

    /** A finding on one KPI of one Member. */
    record Finding(String rule, String place, String severity, String observed, String expected, String message) {}

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        List<Map<String, Finding>> outliers = new ArrayList<>();
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            outliers.add(outliers(frame, kpi, parameters.thresholds().outlierFactor()));
        }
        for (MemberProfile member : frame.members()) {
            for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
                List<Finding> findings = findings(frame.kpis().get(kpi), member, kpi);
                findings.addAll(againstLastCycle(frame, member, kpi));
                Finding outlier = outliers.get(kpi).get(member.member());
                if (outlier != null) {
                    findings.add(outlier);
                }
                findings.sort(Comparator.comparing(Finding::rule).thenComparing(Finding::place));
                String code = frame.kpis().get(kpi).code();
                findings.forEach(finding -> rows.add(
                        frame.cycle(),
                        member.member(),
                        code,
                        finding.rule(),
                        finding.place(),
                        finding.severity(),
                        finding.observed(),
                        finding.expected(),
                        finding.message(),
                        state(frame, member, code, finding, parameters.decisions())));
            }
        }
    }

    private static String state(
            CycleFrame frame, MemberProfile member, String kpi, Finding finding, Decisions decisions) {
        FindingKey key = new FindingKey(frame.cycle(), member.member(), kpi, finding.rule(), finding.place());
        return decisions.stateOf(key, finding.observed()).code();
    }

    private static List<Finding> findings(Kpi kpi, MemberProfile member, int place) {
        List<Finding> findings = new ArrayList<>();
        KpiData data = member.data(place);
        if (data.sent()) {
            incomplete(kpi, data, findings);
        }
        if (member.hasValue(place) && kpi.trueShare() && Tolerance.strictlyGreater(member.value(place), WHOLE)) {
            findings.add(overWhole("", member.value(place)));
        }
        data.breakdownSums().keySet().stream()
                .sorted(Comparator.comparing(BreakdownKey::breakdown).thenComparing(BreakdownKey::category))
                .forEach(key -> {
                    Double value = member.breakdownValue(key);
                    if (value != null && kpi.trueShare() && Tolerance.strictlyGreater(value, WHOLE)) {
                        findings.add(overWhole(key.breakdown() + "/" + key.category(), value));
                    }
                });
        breakdownTotals(kpi, data, findings);
        data.doubts()
                .forEach(doubt -> findings.add(new Finding(
                        doubt.rule(), doubt.place(), "warning", doubt.observed(), doubt.expected(), doubt.message())));
        return findings;
    }

    /** Numbers of the KPI that are a power of ten away from those of the cycle before: each data point, else the value. */
    private static List<Finding> againstLastCycle(CycleFrame frame, MemberProfile member, int place) {
        Kpi kpi = frame.kpis().get(place);
        CycleFrame before = frame.before();
        int placeBefore = before == null ? -1 : before.indexOfKpi(kpi.code());
        MemberProfile earlier =
                before == null ? null : before.member(member.member()).orElse(null);
        if (before == null
                || earlier == null
                || placeBefore < 0
                || kpi.method() == Method.MATURITY
                || !kpi.comparableWith(before.kpis().get(placeBefore))) {
            return List.of();
        }
        LastCycle last = new LastCycle(before.cycle());
        List<Finding> findings = new ArrayList<>();
        Map<String, Double> sums = earlier.data(placeBefore).sums();
        member.data(place).sums().forEach((dataPoint, sum) -> Optional.ofNullable(sums.get(dataPoint))
                .flatMap(sumBefore -> last.finding(dataPoint, false, sumBefore, sum))
                .ifPresent(findings::add));
        if (findings.isEmpty() && member.hasValue(place) && earlier.hasValue(placeBefore)) {
            last.finding("", kpi.unit().equals(PERCENT), earlier.value(placeBefore), member.value(place))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static void incomplete(Kpi kpi, KpiData data, List<Finding> findings) {
        if (kpi.method() == Method.MATURITY) {
            if (data.answers().size() < kpi.questions()) {
                findings.add(new Finding(
                        "unanswered-question",
                        "",
                        "warning",
                        answers(data.answers().size()),
                        answers(kpi.questions()),
                        "Questions without an answer count as not YES."));
            }
            return;
        }
        for (String dataPoint : kpi.dataPoints()) {
            if (!data.sums().containsKey(dataPoint)) {
                findings.add(new Finding(
                        "absent-data-point",
                        dataPoint,
                        "error",
                        "not sent",
                        "a number",
                        "The KPI has no value without it and counts as not answered."));
            }
        }
        if (data.result().problem() == Problem.ZERO_DENOMINATOR) {
            findings.add(new Finding(
                    "zero-denominator",
                    String.join(";", kpi.denominators()),
                    "error",
                    "0",
                    "a number above 0",
                    "The KPI cannot be computed and counts as not answered."));
        }
        if (data.result().problem() == Problem.NOT_FINITE) {
            findings.add(new Finding(
                    "value-not-finite",
                    "",
                    "error",
                    "a value beyond every number",
                    "a finite value",
                    "The KPI cannot be computed and counts as not answered."));
        }
    }

    private static String answers(int number) {
        return number == 1 ? "1 answer" : number + " answers";
    }

    private static Finding overWhole(String place, double value) {
        return new Finding(
                "share-over-100",
                place,
                "warning",
                text(value),
                "at most 100",
                "The numerator is a part of the denominator; one of them is probably wrong.");
    }

    /** Categories of a breakdown that were all sent for a data point should add up to the data point itself. */
    private static void breakdownTotals(Kpi kpi, KpiData data, List<Finding> findings) {
        kpi.breakdowns().forEach(breakdown -> {
            Map<String, BigDecimal> totals = new TreeMap<>();
            Map<String, Integer> categories = new TreeMap<>();
            data.breakdownSums().forEach((key, sums) -> {
                if (key.breakdown().equals(breakdown.name())) {
                    sums.forEach((dataPoint, sum) -> {
                        totals.merge(dataPoint, new BigDecimal(sum), BigDecimal::add);
                        categories.merge(dataPoint, 1, Integer::sum);
                    });
                }
            });
            totals.forEach((dataPoint, total) -> {
                Double whole = data.sums().get(dataPoint);
                boolean complete = categories.getOrDefault(dataPoint, 0)
                        == breakdown.categories().size();
                if (complete && whole != null && !Tolerance.equal(total.doubleValue(), whole)) {
                    findings.add(new Finding(
                            "breakdown-total",
                            breakdown.name() + "/" + dataPoint,
                            "warning",
                            text(total.doubleValue()),
                            text(whole),
                            "The categories do not add up to the total."));
                }
            });
        });
    }

    private static Map<String, Finding> outliers(CycleFrame frame, int kpi, double factor) {
        Map<String, Finding> found = new TreeMap<>();
        double[] sorted = frame.column(kpi).sorted();
        Double median = Distribution.ofSorted(sorted).median();
        Double deviation = MedianAbsoluteDeviation.of(sorted);
        if (median == null || deviation == null) {
            return found;
        }
        double limit = factor * NORMAL_CONSISTENCY * deviation;
        for (MemberProfile member : frame.members()) {
            if (member.hasValue(kpi) && Tolerance.strictlyGreater(Math.abs(member.value(kpi) - median), limit)) {
                found.put(
                        member.member(),
                        new Finding(
                                "outlier",
                                "",
                                "information",
                                text(member.value(kpi)),
                                "within " + text(limit) + " of the median " + text(median),
                                "Far from what other Members report; ask whether the unit is right."));
            }
        }
        return found;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.6g", number);
    }
}
