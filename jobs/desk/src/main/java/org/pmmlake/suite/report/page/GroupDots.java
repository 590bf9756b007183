package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiValueTable;

/**
 * The groups of a KPI as dots against the benchmark, by classification and value.
 *
 * @param decimals of all its numbers
 * @param rows its benchmark rows
 * @param values Members' values that the audience sees
 */
record GroupDots(
        CycleContext context, Names.KpiName kpi, int decimals, List<ReleaseRow> rows, List<ReleaseRow> values) {

    /** The picture; empty where no group is shown. */
    Optional<String> drawn(String id, String title) {
        List<DotPanel.DotGroup> sections = sections();
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        String statistic = context.say("statistic." + kpi.statistic());
        return Optional.of(DotPanel.draw(
                context.labels(
                        id,
                        title,
                        context.say("kpi.groups.desc", statistic),
                        context.numbers().sign(kpi.unit())),
                new DotPanel.Heads(statistic, context.say("column.n")),
                sections,
                mark()));
    }

    /** What the signs of pictures of some KPIs mean. */
    static void legend(Block.Figure figure, List<Names.KpiName> kpis) {
        long neither = kpis.stream().filter(Names.KpiName::hasNoBetterSide).count();
        if (neither < kpis.size()) {
            figure.sign("better", "legend.better").sign("worse", "legend.worse");
        }
        if (neither > 0) {
            figure.sign("neither", "legend.neither");
        }
        figure.sign("mark", "legend.benchmark").sign("small", "legend.small");
    }

    /** One section a classification that has a shown group; the greatest value first. */
    private List<DotPanel.DotGroup> sections() {
        List<DotPanel.DotGroup> sections = new ArrayList<>();
        for (String kind : Names.KINDS) {
            List<DotPanel.DotRow> dots = rows.stream()
                    .filter(row -> row.text(BenchmarkTable.GROUP_KIND).equals(kind))
                    .filter(row -> row.shows(kpi.statistic()))
                    .map(row -> dot(row, kind.toLowerCase(Locale.ROOT)))
                    .sorted(Comparator.comparingDouble(DotPanel.DotRow::value).reversed())
                    .toList();
            if (!dots.isEmpty()) {
                sections.add(new DotPanel.DotGroup(context.names().kind(kind), dots));
            }
        }
        return sections;
    }

    /** The dot of a group, whose code Members have in a column. */
    private DotPanel.DotRow dot(ReleaseRow row, String column) {
        double value = row.shown(kpi.statistic());
        Double n = row.number(BenchmarkTable.RESPONSES);
        return new DotPanel.DotRow(
                context.brief(Names.Family.GROUP, row.text(BenchmarkTable.GROUP)),
                value,
                context.numbers().inUnit(value, kpi.unit(), decimals),
                n == null ? "" : context.count(n),
                side(value, row.number(BenchmarkTable.BENCHMARK)),
                PageText.isSmall(n),
                values.stream()
                        .filter(member -> member.text(column).equals(row.text(BenchmarkTable.GROUP)))
                        .map(this::part)
                        .toList());
    }

    private DotPanel.Dot part(ReleaseRow member) {
        return new DotPanel.Dot(
                member.shown(KpiValueTable.VALUE),
                member.text(KpiValueTable.MEMBER) + ": "
                        + context.valueOrReason(member, KpiValueTable.VALUE, kpi, decimals));
    }

    /** The side of the benchmark by the KPI's direction; numbers are equal as the contract's §4 says. */
    private DotPanel.Side side(double value, @Nullable Double benchmark) {
        if (benchmark == null || kpi.hasNoBetterSide()) {
            return DotPanel.Side.NEITHER;
        }
        double difference = kpi.direction().equals("lower-better") ? benchmark - value : value - benchmark;
        boolean same = Math.abs(difference) <= 1e-12 * Math.max(1, Math.max(Math.abs(value), Math.abs(benchmark)));
        return same || difference > 0 ? DotPanel.Side.BETTER : DotPanel.Side.WORSE;
    }

    /** The line of the benchmark; null without one. */
    private DotPanel.@Nullable Mark mark() {
        return rows.stream()
                .filter(row -> row.shows(BenchmarkTable.BENCHMARK))
                .findFirst()
                .map(row -> row.shown(BenchmarkTable.BENCHMARK))
                .map(benchmark -> new DotPanel.Mark(
                        benchmark,
                        context.say("benchmark.mark", context.numbers().inUnit(benchmark, kpi.unit(), decimals))))
                .orElse(null);
    }
}
