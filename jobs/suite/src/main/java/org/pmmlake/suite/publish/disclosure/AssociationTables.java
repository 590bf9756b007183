package org.pmmlake.suite.publish.disclosure;

import static org.pmmlake.suite.publish.disclosure.TableRules.kind;
import static org.pmmlake.suite.publish.disclosure.TableRules.policyUnless;
import static org.pmmlake.suite.publish.disclosure.TableRules.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.disclosure.AssociationRules;
import org.pmmlake.metrics.disclosure.AudienceDecision;
import org.pmmlake.metrics.disclosure.CellDecision;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.schema.GroupDifferenceTable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;
import org.pmmlake.suite.schema.TrendSlopeTable;
import org.pmmlake.suite.schema.TrendTable;

/** The rules of the tables whose figures stand on several groups, cycles or KPIs. */
final class AssociationTables {

    private final String audience;
    private final CheckedFigures figures;
    private final Readers readers;
    private final SortedMap<Integer, Set<String>> kpis = new TreeMap<>();

    AssociationTables(String audience, CheckedFigures figures, LakeRows rows) {
        this.audience = audience;
        this.figures = figures;
        this.readers = figures.readers();
        for (Row row : rows.of(KpiValueTable.SPEC)) {
            kpis.computeIfAbsent(row.getAs(KpiValueTable.CYCLE), none -> new TreeSet<>())
                    .add(row.getAs(KpiValueTable.KPI));
        }
    }

    /** The rules by table. */
    Map<String, RowRule> rules() {
        Map<String, RowRule> rules = new HashMap<>();
        rules.put(
                TrendTable.SPEC.name(),
                RowRule.byColumn(
                        List.of(TrendTable.MEAN_FROM, TrendTable.MEAN_TO, TrendTable.MATCHED_CHANGE),
                        this::trend,
                        this::trendBefore));
        rules.put(
                TrendSlopeTable.SPEC.name(),
                RowRule.of(List.of(TrendSlopeTable.SLOPE_PER_YEAR), (row, statistic) -> slope(row)));
        rules.put(
                GroupDifferenceTable.SPEC.name(),
                RowRule.of(List.of(GroupDifferenceTable.P_VALUE), (row, statistic) -> difference(row)));
        rules.put(
                ToolCorrelationTable.SPEC.name(),
                RowRule.of(List.of(ToolCorrelationTable.R), (row, statistic) -> toolCorrelation(row)));
        return rules;
    }

    private @Nullable Status trend(Row row, Statistic statistic, String column) {
        String kpi = row.getAs(TrendTable.KPI);
        int from = row.getAs(TrendTable.CYCLE_FROM);
        int to = row.getAs(TrendTable.CYCLE_TO);
        String group = row.getAs(TrendTable.GROUP);
        CellDecision before = figures.kpiCell(audience, kpi, CellId.mean(from, kind(row), group));
        CellDecision after = figures.kpiCell(audience, kpi, CellId.mean(to, kind(row), group));
        return switch (statistic) {
            case MEAN -> status(column.equals(TrendTable.MEAN_FROM) ? before : after, statistic);
            case OF_MEANS -> ofMeans(before, after);
            default -> status(figures.kpiCell(audience, kpi, CellId.change(from, to, kind(row), group)), statistic);
        };
    }

    /** What was told of the change between two settled cycles stays told, and the rest withheld. */
    private @Nullable Row trendBefore(Row row) {
        boolean settled = figures.isSettled(row.<Integer>getAs(TrendTable.CYCLE_FROM))
                && figures.isSettled(row.<Integer>getAs(TrendTable.CYCLE_TO));
        return settled ? figures.settled(audience).trend(row) : null;
    }

    private static @Nullable Status ofMeans(@Nullable CellDecision... means) {
        List<CellDecision> there = new ArrayList<>();
        for (CellDecision mean : means) {
            if (mean != null) {
                there.add(mean);
            }
        }
        return there.isEmpty() ? null : AssociationRules.ofMeans(there);
    }

    /** The slope goes through the means of all cycles, so that any one withheld could be worked out from it. */
    private @Nullable Status slope(Row row) {
        List<@Nullable CellDecision> means = new ArrayList<>();
        for (int cycle : kpis.keySet()) {
            means.add(figures.kpiCell(
                    audience,
                    row.getAs(TrendSlopeTable.KPI),
                    CellId.mean(cycle, kind(row), row.getAs(TrendSlopeTable.GROUP))));
        }
        return ofMeans(means.toArray(CellDecision[]::new));
    }

    /**
     * The F of an analysis of variance tells the sum of squares of all values, as the standard deviation of the total
     * does: it is shown only beside it.
     */
    private @Nullable Status difference(Row row) {
        int cycle = row.getAs(GroupDifferenceTable.CYCLE);
        AudienceDecision decision = figures.kpi(audience, cycle, row.getAs(GroupDifferenceTable.KPI));
        if (decision == null) {
            return null;
        }
        boolean anova = row.<String>getAs(GroupDifferenceTable.TEST).equals("anova");
        GroupKind kind = kind(row);
        Status status = AssociationRules.groupTest(
                figures.profile(), decision, cycle, kind, anova ? Statistic.GROUP_TEST : Statistic.RANK_TEST);
        CellDecision total = decision.cells().get(CellId.total(cycle));
        if (!anova || status != Status.PUBLISHED || total == null || isFree(total)) {
            return status;
        }
        long n = row.getAs(GroupDifferenceTable.N);
        return n == total.members() ? total.status(Statistic.DEVIATION) : Status.POLICY;
    }

    /**
     * A correlation with something that a reader knows weighs the hidden values like a regression does, and who uses
     * which tool is no secret among Members: with 46 tools that is more equations than Members.
     */
    private Status toolCorrelation(Row row) {
        return policyUnless(readers.seesKpi(
                        audience, row.<Integer>getAs(ToolCorrelationTable.CYCLE), row.getAs(ToolCorrelationTable.KPI))
                && !audience.equals("public"));
    }

    private static boolean isFree(CellDecision cell) {
        return cell.status(Statistic.EXTREMES) == Status.PUBLISHED;
    }
}
