package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
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

    Map<TableSpec, Consumer<RowDrawing>> all() {
        return Map.of(
                ToolUseTable.SPEC, this::use,
                ToolAssessmentTable.SPEC, this::assessment,
                BlankReasonTable.SPEC, this::reason);
    }

    /** A share of counts that are shown in steps may be off by so much, in percent. */
    private static final double MOST_OFF = 5;

    /** A group of a count as it is shown, and its Members. */
    private record Counted(CountSight.Row row, int members) {
        List<Integer> counts() {
            return row.counts();
        }

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

    /** The counts to show in a row; null where it stays as gold has it, or is not shown. */
    private @Nullable Counted counted(Subject subject, RowDrawing row, GroupKind kind, String group, long members) {
        int cycle = row.get(ToolUseTable.CYCLE);
        row.vintage(kpis.vintage(subject, cycle));
        CountSight sight = rulings.counts(subject, cycle);
        int place = sight == null ? -1 : KpiDrawings.place(sight.panel().cells(), kind, group);
        if (sight != null && place < 0 && sight.hides() && members > 0) {
            // Nobody decided on a group that the panel does not know.
            row.hideAll(Status.WITHHELD);
            return null;
        }
        if (sight == null || place < 0 || sight.shown().get(place).isOpen()) {
            return null;
        }
        CountSight.Row shown = sight.shown().get(place);
        if (shown.status() != Status.PUBLISHED) {
            row.hideAll(shown.status());
            return null;
        }
        row.precision(shown.precision());
        return new Counted(shown, sight.panel().cells().get(place).size());
    }

    private @Nullable Counted counted(Subject subject, RowDrawing row, String members) {
        return counted(subject, row, KpiDrawings.kind(row), row.get(ToolUseTable.GROUP), row.<Long>get(members));
    }

    private void use(RowDrawing row) {
        Counted counted = counted(Subject.tool(row.get(ToolUseTable.TOOL)), row, ToolUseTable.RESPONSES);
        if (counted == null) {
            return;
        }
        List<Integer> counts = counted.counts();
        row.keep(
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
        Catalogue catalogue = source.frame(cycle).catalogue();
        if (!kpis.showsClasses(
                catalogue.tool(subject.code()).map(catalogue::kpisOf).orElse(List.of()), cycle)) {
            row.hide(
                    ToolAssessmentTable.WELL_PERFORMING,
                    ToolAssessmentTable.LOW_PERFORMING,
                    ToolAssessmentTable.NOT_IMPACTING,
                    ToolAssessmentTable.LOW_USE_LOW_PERFORMING,
                    ToolAssessmentTable.HIGH_USE_WELL_PERFORMING);
        }
        Counted counted = counted(subject, row, GroupKind.GLOBAL, Group.ALL, 0);
        if (counted == null) {
            return;
        }
        List<Integer> counts = counted.counts();
        row.keep(
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

    private void reason(RowDrawing row) {
        int cycle = row.get(BlankReasonTable.CYCLE);
        Counted counted = counted(Subject.reasons(row.get(BlankReasonTable.KPI)), row, BlankReasonTable.TICKS);
        if (counted == null) {
            return;
        }
        int place = SubjectValues.codes(source.frame(cycle)).indexOf(row.<String>get(BlankReasonTable.REASON));
        long ticks = counted.counts().get(place);
        row.keep(BlankReasonTable.TICKS, BlankReasonTable.SHARE_PCT)
                .set(BlankReasonTable.TICKS, ticks)
                .set(BlankReasonTable.SHARE_PCT, counted.share(ticks));
        if (!counted.tellsShares()) {
            row.hide(BlankReasonTable.SHARE_PCT);
        }
    }
}
