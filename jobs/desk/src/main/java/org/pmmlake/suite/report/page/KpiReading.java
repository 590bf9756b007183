package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.GroupDifferenceTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/**
 * What may be said of a KPI, sentence by sentence. A word that judges, such as highest or significant, is chosen by the
 * table and by nothing else, and the numbers it rests on stand beside it.
 */
final class KpiReading {

    private static final double LEVEL = 0.05;

    private final CycleContext context;
    private final KpiFacts facts;
    private final List<Block.Sentence> sentences = new ArrayList<>();

    KpiReading(CycleContext context, KpiFacts facts) {
        this.context = context;
        this.facts = facts;
    }

    Block prose() {
        response();
        benchmark();
        for (String kind : Names.KINDS) {
            extremes(kind);
            differences(kind);
        }
        economy();
        performance();
        return new Block.Prose(sentences);
    }

    private void add(String text) {
        add(text, "");
    }

    private void add(String text, String evidence) {
        sentences.add(new Block.Sentence(text, evidence));
    }

    private String number(@Nullable Double value) {
        return context.numbers().inUnit(value, facts.kpi().unit(), facts.decimals());
    }

    private void response() {
        for (ReleaseRow row : facts.performance().rows()) {
            Double responses = row.number(KpiPerformanceTable.RESPONSES);
            Double members = row.number(ResponseRateTable.MEMBERS);
            if (responses == null || members == null) {
                add(context.say("read.response.withheld", context.reason(row)));
            } else {
                boolean low = row.is(KpiPerformanceTable.LOW_RESPONSE);
                add(
                        context.say(
                                low ? "read.response.low" : "read.response",
                                context.count(responses),
                                context.count(members),
                                context.numbers().percent(row.number(ResponseRateTable.RESPONSE_PCT), 1)),
                        context.say(
                                "read.response.evidence", context.count(row.number(ResponseRateTable.REQUIRED_10PCT))));
                if (PageText.isSmall(responses)) {
                    add(context.say("read.small", context.count(responses)));
                }
            }
        }
    }

    private void benchmark() {
        ReleaseRow all = facts.all();
        Double benchmark = all.number(BenchmarkTable.BENCHMARK);
        if (benchmark == null) {
            add(context.say(all.isWithheld() ? "read.benchmark.withheld" : "read.benchmark.none", context.reason(all)));
            return;
        }
        Double below = all.number(BenchmarkTable.BELOW);
        if (below == null) {
            add(context.say("read.benchmark.alone." + facts.statistic(), number(benchmark)));
            return;
        }
        add(context.say(
                "read.benchmark." + facts.statistic(),
                number(benchmark),
                context.count(below),
                context.count(all.number(BenchmarkTable.RESPONSES)),
                context.numbers().percent(all.number(BenchmarkTable.BELOW_PCT), 1)));
        Double worse = all.number(BenchmarkTable.WORSE_PCT);
        if (facts.kpi().direction().equals("lower-better") && worse != null) {
            add(context.say("read.worse", context.numbers().percent(worse, 1)));
        }
    }

    private void extremes(String kind) {
        List<ReleaseRow> rows = facts.groupsOf(kind);
        List<ReleaseRow> shown = rows.stream()
                .filter(row -> row.shows(facts.statistic()))
                .sorted(Comparator.comparingDouble(row -> row.shown(facts.statistic())))
                .toList();
        long withheld = rows.stream()
                .filter(row -> row.isWithheld() || row.hides(facts.statistic()))
                .count();
        if (shown.size() < 2) {
            return;
        }
        ReleaseRow low = shown.get(0);
        ReleaseRow high = shown.get(shown.size() - 1);
        boolean single = alone(shown, low) && alone(shown, high);
        boolean same = number(low.number(facts.statistic())).equals(number(high.number(facts.statistic())));
        String key =
                same ? "read.same" : !single ? "read.range" : withheld > 0 ? "read.extremes.shown" : "read.extremes";
        add(
                context.say(
                        key,
                        context.names().kind(kind),
                        name(high),
                        number(high.number(facts.statistic())),
                        sample(high),
                        name(low),
                        number(low.number(facts.statistic())),
                        sample(low)),
                withheld > 0 ? context.say("read.extremes.withheld", context.count(withheld)) : "");
    }

    private boolean alone(List<ReleaseRow> rows, ReleaseRow row) {
        return rows.stream()
                        .filter(other ->
                                Math.abs(other.shown(facts.statistic()) - row.shown(facts.statistic())) <= 1e-9)
                        .count()
                == 1;
    }

    private String name(ReleaseRow row) {
        return context.brief(Names.Family.GROUP, row.text(BenchmarkTable.GROUP));
    }

    private String sample(ReleaseRow row) {
        Double n = row.number(BenchmarkTable.RESPONSES);
        return context.say(PageText.isSmall(n) ? "sample.small" : "sample", context.count(n));
    }

    private void differences(String kind) {
        Optional<ReleaseRow> anova = test(kind, "anova");
        Optional<ReleaseRow> ranks = test(kind, "kruskal-wallis");
        if (anova.isEmpty() || ranks.isEmpty()) {
            return;
        }
        Double byMeans = anova.get().number(GroupDifferenceTable.P_VALUE);
        Double byRanks = ranks.get().number(GroupDifferenceTable.P_VALUE);
        if (byMeans == null || byRanks == null || (byMeans >= LEVEL && byRanks >= LEVEL)) {
            return;
        }
        boolean means = byMeans < LEVEL;
        String key = means != byRanks < LEVEL ? "read.differences.mixed" : "read.differences.significant";
        add(
                context.say(key, context.names().kind(kind)),
                context.say(
                        "read.differences.evidence",
                        context.numbers().probability(byMeans),
                        context.numbers().decimal(anova.get().number(GroupDifferenceTable.EFFECT_SIZE), 2),
                        context.numbers().probability(byRanks),
                        context.numbers().decimal(ranks.get().number(GroupDifferenceTable.EFFECT_SIZE), 2),
                        context.count(anova.get().number(GroupDifferenceTable.N)),
                        context.count(anova.get().number(GroupDifferenceTable.GROUPS))));
    }

    private Optional<ReleaseRow> test(String kind, String test) {
        return facts.tests().rows().stream()
                .filter(row -> row.text(GroupDifferenceTable.GROUP_KIND).equals(kind)
                        && row.text(GroupDifferenceTable.TEST).equals(test))
                .findFirst();
    }

    private void economy() {
        facts.line().ifPresent(row -> {
            Double p = row.number(GdpRegressionTable.P_VALUE);
            if (p != null && p < LEVEL) {
                Double slope = row.number(GdpRegressionTable.SLOPE);
                add(
                        context.say(slope != null && slope > 0 ? "read.economy.grows" : "read.economy.falls"),
                        context.say(
                                "read.economy.evidence",
                                context.numbers().decimal(slope, facts.decimals()),
                                context.numbers().probability(p),
                                context.numbers().decimal(row.number(GdpRegressionTable.R_SQUARED), 3),
                                context.count(row.number(GdpRegressionTable.N))));
            }
        });
    }

    private void performance() {
        for (ReleaseRow row : facts.performance().rows()) {
            String classification = row.text(KpiPerformanceTable.CLASSIFICATION);
            if (classification.isEmpty()) {
                add(context.say("read.class.withheld", context.reason(row)));
                return;
            }
            String key = "read.class." + classification;
            Boolean stable = row.flag(KpiPerformanceTable.STABLE);
            String firmness =
                    stable == null ? "" : " " + context.say(stable ? "read.class.stable" : "read.class.unstable");
            boolean assessable = !classification.equals("not-assessable");
            add(
                    context.say(key) + (assessable ? firmness : ""),
                    row.hides(KpiPerformanceTable.SKEWNESS)
                            ? ""
                            : context.say(
                                    "read.class.evidence",
                                    context.decimalOrReason(row, KpiPerformanceTable.SKEWNESS, 2),
                                    context.decimalOrReason(row, KpiPerformanceTable.MEDCOUPLE, 2),
                                    context.count(row.number(KpiPerformanceTable.RESPONSES))));
            String need = row.text(KpiPerformanceTable.NEED);
            if (!need.isEmpty()) {
                add(context.say("read.need." + need));
            }
        }
    }
}
