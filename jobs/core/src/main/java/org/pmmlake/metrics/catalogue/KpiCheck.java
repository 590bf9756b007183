package org.pmmlake.metrics.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of one KPI by itself: method, data points, questions, unit, statistic and breakdowns. */
final class KpiCheck {

    private static final int MOST_DECIMALS = 4;

    private static final String PERCENT = "percent";
    private static final String HOURS = "hours";
    private static final List<String> UNITS = List.of(PERCENT, HOURS);

    private final Located<Kpi> entry;
    private final Kpi kpi;
    private final FaultReporter reporter;

    KpiCheck(Located<Kpi> entry, FaultReporter reporter) {
        this.entry = entry;
        this.kpi = entry.value();
        this.reporter = reporter;
    }

    void check() {
        checkUnit();
        checkDataPointCodes();
        checkBreakdowns();
        if (entry.sound("method")) {
            if (kpi.method() == Method.MATURITY) {
                checkMaturity();
            } else {
                checkDataPoints();
            }
            checkStatistic();
            checkTrueShare();
            checkDecimals();
        }
    }

    private void checkUnit() {
        if (!entry.sound("unit")) {
            return;
        }
        if (!UNITS.contains(kpi.unit())) {
            report("the unit '" + kpi.unit() + "' is unknown", "one of " + String.join(", ", UNITS));
        } else if (entry.sound("method")) {
            String fitting = kpi.method() == Method.AVERAGE ? HOURS : PERCENT;
            reportIf(
                    !kpi.unit().equals(fitting),
                    "the unit '" + kpi.unit() + "' does not fit the method " + method(),
                    fitting);
        }
    }

    private void checkMaturity() {
        reportIf(
                entry.sound("numerator", "denominators") && !kpi.dataPoints().isEmpty(),
                "the method maturity has data points (" + String.join(", ", kpi.dataPoints()) + ")",
                "no numerator and no denominators");
        reportIf(
                entry.sound("questions") && kpi.questions() < 1,
                "the method maturity has " + kpi.questions() + " questions",
                "1 question or more");
    }

    private void checkDataPoints() {
        reportIf(
                entry.sound("numerator") && kpi.numerator() == null,
                "the method " + method() + " has no numerator",
                "the code of a data point");
        int denominators = kpi.denominators().size();
        boolean many = kpi.method() == Method.RATIO_TO_MEAN;
        reportIf(
                entry.sound("denominators") && (many ? denominators < 1 : denominators != 1),
                "the method " + method() + " has " + denominators + " denominators",
                many ? "1 or more" : "exactly 1");
        reportIf(
                entry.sound("questions") && kpi.questions() != 0,
                "the method " + method() + " has " + kpi.questions() + " questions",
                "questions for the method maturity only");
    }

    private void checkDataPointCodes() {
        if (!entry.sound("numerator", "denominators")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String dataPoint : kpi.dataPoints()) {
            checkCode("data point", dataPoint);
            reportIf(!seen.add(dataPoint), "the data point '" + dataPoint + "' comes twice", "each once in a formula");
        }
    }

    private void checkStatistic() {
        BenchmarkStatistic fitting =
                kpi.method() == Method.MATURITY ? BenchmarkStatistic.MEDIAN : BenchmarkStatistic.MEAN;
        reportIf(
                entry.sound("benchmark_statistic") && kpi.benchmarkStatistic() != fitting,
                "the benchmark statistic " + kpi.benchmarkStatistic().code() + " does not fit the method " + method(),
                fitting.code());
    }

    private void checkTrueShare() {
        reportIf(
                entry.sound("true_share") && kpi.trueShare() && kpi.method() != Method.RATIO,
                "true_share is given for the method " + method(),
                "true_share for the method ratio only");
    }

    private void checkDecimals() {
        reportIf(
                entry.sound("decimals") && (kpi.decimals() < 0 || kpi.decimals() > MOST_DECIMALS),
                "decimals is " + kpi.decimals(),
                "a whole number from 0 to " + MOST_DECIMALS);
    }

    private void checkBreakdowns() {
        if (!entry.sound("breakdowns")) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (Breakdown breakdown : kpi.breakdowns()) {
            String name = breakdown.name();
            checkCode("breakdown", name);
            reportIf(!names.add(name), "the breakdown '" + name + "' comes twice", "each breakdown once");
            reportIf(breakdown.categories().isEmpty(), "the breakdown '" + name + "' has no categories", "1 or more");
            Set<String> categories = new HashSet<>();
            for (String category : breakdown.categories()) {
                checkCode("category", category);
                reportIf(
                        !categories.add(category),
                        "the category '" + category + "' of the breakdown '" + name + "' comes twice",
                        "each category once");
            }
        }
    }

    private void checkCode(String what, String code) {
        reportIf(
                !CodeFormat.PLAIN.fits(code),
                "the " + what + " '" + code + "' is badly spelled",
                CodeFormat.PLAIN.description());
    }

    private String method() {
        return kpi.method().code();
    }

    private void report(String problem, String expected) {
        reporter.report(entry, problem, expected);
    }

    private void reportIf(boolean wrong, String problem, String expected) {
        reporter.reportIf(wrong, entry, problem, expected);
    }
}
