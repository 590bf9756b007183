package org.pmmlake.suite.publish.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.worlds.Cell;
import org.pmmlake.metrics.worlds.CountSight;
import org.pmmlake.metrics.worlds.Precision;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolAssessmentTable;
import org.pmmlake.suite.schema.ToolUseTable;

/** How counts of tool levels and of reasons for blanks are shown to an audience that may not see who said what. */
final class CountDrawings {

    private static final Precision WHOLE = Precision.of(1);
    private static final Precision TENTH = Precision.decimals(1);

    private final Rulings rulings;
    private final KpiDrawings kpis;
    private final ReleaseSource source;

    CountDrawings(Rulings rulings, KpiDrawings kpis, ReleaseSource source) {
        this.rulings = rulings;
        this.kpis = kpis;
        this.source = source;
    }

    /** The drawings by table. */
    Map<TableSpec, Consumer<RowDrawing>> all() {
        Map<TableSpec, Consumer<RowDrawing>> all = new TreeMap<>(Comparator.comparing(TableSpec::name));
        all.put(ToolUseTable.SPEC, this::use);
        all.put(ToolAssessmentTable.SPEC, this::assessment);
        all.put(BlankReasonTable.SPEC, this::reason);
        return all;
    }

    /** A share of counts that are shown in steps may be off by so much, in percent. */
    private static final double MOST_OFF = 5;

    /** A group of a count as it is shown, and its Members. */
    private record Counted(CountSight.Row row, int members) {
        private boolean isWhole() {
            return WHOLE.equals(row.precision());
        }

        /** Whether the shares that follow from the counts as shown say something about the true ones. */
        private boolean tellsShares() {
            Precision precision = row.precision();
            return isWhole() || precision == null || 100 * precision.half() / members <= MOST_OFF;
        }

        private double share(long part) {
            return TENTH.round(Math.min(100, 100.0 * part / members));
        }
    }

    private @Nullable Counted counted(Subject subject, int cycle, GroupKind kind, String group) {
        CountSight sight = rulings.counts(subject, cycle);
        if (sight == null) {
            return null;
        }
        List<Cell> cells = sight.panel().cells();
        for (int k = 0; k < cells.size(); k++) {
            if (cells.get(k).kind() == kind && cells.get(k).group().equals(group)) {
                return new Counted(sight.shown().get(k), cells.get(k).size());
            }
        }
        return null;
    }

    private @Nullable Counted counted(Subject subject, RowDrawing row) {
        int cycle = row.get(ToolUseTable.CYCLE);
        Vintage vintage = rulings.vintage(subject, cycle);
        row.vintage(vintage == null ? null : vintage.release());
        GroupKind kind = Coded.parse(GroupKind.class, row.get(ToolUseTable.GROUP_KIND))
                .orElseThrow(() -> new IllegalStateException("A gold table has a classification that nobody knows"));
        return counted(subject, cycle, kind, row.get(ToolUseTable.GROUP));
    }

    private void use(RowDrawing row) {
        Counted counted = counted(Subject.tool(row.get(ToolUseTable.TOOL)), row);
        if (counted == null || counted.row().isOpen()) {
            return;
        }
        if (counted.row().status() != Status.PUBLISHED) {
            row.hideAll(counted.row().status());
            return;
        }
        List<Integer> counts = counted.row().counts();
        row.precision(counted.row().precision())
                .keep(
                        ToolUseTable.NOT_AWARE,
                        ToolUseTable.NO_PLANS,
                        ToolUseTable.PLANS_TO_USE,
                        ToolUseTable.USING,
                        ToolUseTable.AWARE_PCT,
                        ToolUseTable.PLANS_PCT,
                        ToolUseTable.USING_PCT)
                .set(ToolUseTable.NOT_AWARE, (long) counts.get(0))
                .set(ToolUseTable.NO_PLANS, (long) counts.get(1))
                .set(ToolUseTable.PLANS_TO_USE, (long) counts.get(2))
                .set(ToolUseTable.USING, (long) counts.get(3))
                .set(ToolUseTable.AWARE_PCT, counted.share(counted.members() - counts.get(0)))
                .set(ToolUseTable.PLANS_PCT, counted.share(counts.get(2)))
                .set(ToolUseTable.USING_PCT, counted.share(counts.get(3)));
        if (!counted.tellsShares()) {
            row.hide(ToolUseTable.AWARE_PCT, ToolUseTable.PLANS_PCT, ToolUseTable.USING_PCT);
        }
    }

    private void assessment(RowDrawing row) {
        int cycle = row.get(ToolAssessmentTable.CYCLE);
        Subject subject = Subject.tool(row.get(ToolAssessmentTable.TOOL));
        Vintage vintage = rulings.vintage(subject, cycle);
        row.vintage(vintage == null ? null : vintage.release());
        if (!showsClasses(subject.code(), cycle)) {
            row.hide(
                    ToolAssessmentTable.WELL_PERFORMING,
                    ToolAssessmentTable.LOW_PERFORMING,
                    ToolAssessmentTable.NOT_IMPACTING,
                    ToolAssessmentTable.LOW_USE_LOW_PERFORMING,
                    ToolAssessmentTable.HIGH_USE_WELL_PERFORMING);
        }
        Counted counted = counted(subject, cycle, GroupKind.GLOBAL, Group.ALL);
        if (counted == null || counted.row().isOpen()) {
            return;
        }
        if (counted.row().status() != Status.PUBLISHED) {
            row.hideAll(counted.row().status());
            return;
        }
        List<Integer> counts = counted.row().counts();
        row.precision(counted.row().precision())
                .keep(
                        ToolAssessmentTable.USING_PCT,
                        ToolAssessmentTable.PLANS_PCT,
                        ToolAssessmentTable.LOW_PLANNED_USE,
                        ToolAssessmentTable.NOT_IMPACTING,
                        ToolAssessmentTable.LOW_USE_LOW_PERFORMING,
                        ToolAssessmentTable.HIGH_USE_WELL_PERFORMING)
                .set(ToolAssessmentTable.USING_PCT, counted.share(counts.get(3)))
                .set(ToolAssessmentTable.PLANS_PCT, counted.share(counts.get(2)));
        if (!counted.isWhole()) {
            row.keep(ToolAssessmentTable.USING_PCT, ToolAssessmentTable.PLANS_PCT);
        }
        if (!counted.tellsShares()) {
            row.hide(ToolAssessmentTable.USING_PCT, ToolAssessmentTable.PLANS_PCT);
        }
    }

    private boolean showsClasses(String tool, int cycle) {
        Catalogue catalogue = source.frame(cycle).catalogue();
        return catalogue.tool(tool).map(catalogue::kpisOf).orElse(List.of()).stream()
                .map(Kpi::code)
                .allMatch(kpi -> kpis.showsClass(kpi, cycle));
    }

    private void reason(RowDrawing row) {
        int cycle = row.get(BlankReasonTable.CYCLE);
        Counted counted = counted(Subject.reasons(row.get(BlankReasonTable.KPI)), row);
        if (counted == null || counted.row().isOpen()) {
            return;
        }
        if (counted.row().status() != Status.PUBLISHED) {
            row.hideAll(counted.row().status());
            return;
        }
        int place = SubjectValues.codes(source.frame(cycle)).indexOf(row.<String>get(BlankReasonTable.REASON));
        long ticks = counted.row().counts().get(place);
        row.precision(counted.row().precision())
                .keep(BlankReasonTable.TICKS, BlankReasonTable.SHARE_PCT)
                .set(BlankReasonTable.TICKS, ticks)
                .set(BlankReasonTable.SHARE_PCT, counted.share(ticks));
        if (!counted.tellsShares()) {
            row.hide(BlankReasonTable.SHARE_PCT);
        }
    }
}
