package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The groups of a KPI as dots against the benchmark, by classification and value. */
final class GroupDots {

    private static final Map<String, String> COLUMNS = Map.of(
            "WCO_REGION", DimMemberTable.WCO_REGION,
            "INCOME_GROUP", DimMemberTable.INCOME_GROUP,
            "GEOGRAPHIC_TYPE", DimMemberTable.GEOGRAPHIC_TYPE,
            "ADMINISTRATION_TYPE", DimMemberTable.ADMINISTRATION_TYPE);

    private final CycleContext context;
    private final Names.KpiName kpi;
    private final String statistic;
    private final int decimals;
    private final List<ReleaseRow> values;

    /**
     * Dots of a KPI.
     *
     * @param values Members' values that the audience sees
     */
    GroupDots(CycleContext context, Names.KpiName kpi, int decimals, List<ReleaseRow> values) {
        this.context = context;
        this.kpi = kpi;
        this.statistic = kpi.isMaturity() ? BenchmarkTable.MEDIAN : BenchmarkTable.MEAN;
        this.decimals = decimals;
        this.values = values;
    }

    /** One section a classification that has a shown group; the greatest value first. */
    List<DotPanel.Section> sections(List<ReleaseRow> groups) {
        List<DotPanel.Section> sections = new ArrayList<>();
        for (String kind : Names.KINDS) {
            List<DotPanel.DotRow> rows = groups.stream()
                    .filter(row -> row.text(BenchmarkTable.GROUP_KIND).equals(kind))
                    .filter(row -> row.number(statistic) != null)
                    .map(row -> row(row, kind))
                    .sorted(Comparator.comparingDouble(DotPanel.DotRow::value).reversed())
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new DotPanel.Section(context.names().kind(kind), rows));
            }
        }
        return sections;
    }

    DotPanel.DotRow row(ReleaseRow row, String kind) {
        double value = Objects.requireNonNull(row.number(statistic));
        Double n = row.number(BenchmarkTable.RESPONSES);
        return new DotPanel.DotRow(
                context.names().groupBrief(row.text(BenchmarkTable.GROUP)),
                value,
                context.numbers().inUnit(value, kpi.unit(), decimals),
                n == null ? "" : context.numbers().count(n),
                side(kpi, value, row.number(BenchmarkTable.BENCHMARK)),
                PageText.isSmall(n),
                parts(row.text(BenchmarkTable.GROUP), COLUMNS.getOrDefault(kind, "")));
    }

    private List<DotPanel.Dot> parts(String group, String column) {
        return values.stream()
                .filter(value -> !column.isEmpty() && value.text(column).equals(group))
                .map(value -> new DotPanel.Dot(
                        Objects.requireNonNull(value.number(KpiValueTable.VALUE)),
                        value.text(KpiValueTable.MEMBER) + ": "
                                + context.valueOrReason(value, KpiValueTable.VALUE, kpi, decimals)))
                .toList();
    }

    /** The side of the benchmark by the KPI's direction; numbers are equal as the contract's §4 says. */
    static DotPanel.Side side(Names.KpiName kpi, double value, @Nullable Double benchmark) {
        if (benchmark == null || kpi.direction().equals("not-assessable")) {
            return DotPanel.Side.NEITHER;
        }
        double difference = kpi.direction().equals("lower-better") ? benchmark - value : value - benchmark;
        boolean same = Math.abs(difference) <= 1e-12 * Math.max(1, Math.max(Math.abs(value), Math.abs(benchmark)));
        return same || difference > 0 ? DotPanel.Side.BETTER : DotPanel.Side.WORSE;
    }

    /** Adds the signs of such a chart. */
    static FigureDraft signs(PageText text, Names.KpiName kpi, FigureDraft figure) {
        if (kpi.direction().equals("not-assessable")) {
            figure.sign("neither", text.say("legend.neither"));
        } else {
            figure.sign("better", text.say("legend.better")).sign("worse", text.say("legend.worse"));
        }
        return figure.sign("mark", text.say("legend.benchmark")).sign("small", text.say("legend.small"));
    }

    DotPanel.Heads heads() {
        return new DotPanel.Heads(context.say("statistic." + statistic), context.say("column.n"));
    }
}
