package org.pmmlake.suite.publish.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.worlds.Cell;
import org.pmmlake.metrics.worlds.Link;
import org.pmmlake.metrics.worlds.Precision;
import org.pmmlake.metrics.worlds.Shown;
import org.pmmlake.metrics.worlds.Sight;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/** How the figures of KPIs and their breakdowns are shown to an audience that may not see every value behind them. */
final class KpiDrawings {

    private static final Precision TENTH = Precision.decimals(1);

    private final Rulings rulings;

    KpiDrawings(Rulings rulings) {
        this.rulings = rulings;
    }

    Map<TableSpec, Consumer<RowDrawing>> all() {
        return Map.of(
                BenchmarkTable.SPEC, this::benchmark,
                BreakdownBenchmarkTable.SPEC, this::breakdown,
                KpiPerformanceTable.SPEC, this::performance,
                TrendTable.SPEC, this::trend);
    }

    private static Subject kpi(RowDrawing row) {
        return Subject.kpi(row.get(BenchmarkTable.KPI));
    }

    /** The release that the figures of a subject in a cycle were first in; null where nobody has a value. */
    @Nullable
    String vintage(Subject subject, int cycle) {
        Vintage vintage = rulings.vintage(subject, cycle);
        return vintage == null ? null : vintage.release();
    }

    /** The classification that a row is about. */
    static GroupKind kind(RowDrawing row) {
        return Coded.parse(GroupKind.class, row.get(BenchmarkTable.GROUP_KIND))
                .orElseThrow(() -> new IllegalStateException("A gold table has a classification that nobody knows"));
    }

    /** The place of a group among the cells of a panel, or -1. */
    static int place(List<Cell> cells, GroupKind kind, String group) {
        return IntStream.range(0, cells.size())
                .filter(k -> cells.get(k).kind() == kind && cells.get(k).group().equals(group))
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable Shown shown(@Nullable Sight sight, GroupKind kind, String group) {
        int place = sight == null ? -1 : place(sight.panel().cells(), kind, group);
        return sight == null || place < 0 ? null : sight.shown().get(place);
    }

    private static @Nullable Shown global(@Nullable Sight sight) {
        return shown(sight, GroupKind.GLOBAL, Group.ALL);
    }

    private void benchmark(RowDrawing row) {
        int cycle = row.get(BenchmarkTable.CYCLE);
        Sight sight = rulings.sight(kpi(row), cycle);
        row.vintage(vintage(kpi(row), cycle));
        Shown all = global(sight);
        if (sight == null || all == null || !sight.hides()) {
            return;
        }
        Shown own = shown(sight, kind(row), row.get(BenchmarkTable.GROUP));
        if (own != null && !own.isPublished()) {
            row.hideAll(own.status());
            return;
        }
        if (isUndecided(own, row.<Long>get(BenchmarkTable.RESPONSES))) {
            row.hideAll(Status.WITHHELD);
            return;
        }
        benchmarkOfAll(row, all);
        if (own == null || own.isOpen()) {
            return;
        }
        row.precision(own.precision())
                .keep(
                        BenchmarkTable.MEAN,
                        BenchmarkTable.MEDIAN,
                        BenchmarkTable.BENCHMARK,
                        BenchmarkTable.BELOW,
                        BenchmarkTable.BELOW_PCT,
                        BenchmarkTable.WORSE,
                        BenchmarkTable.WORSE_PCT)
                .round(own.precision(), BenchmarkTable.MEAN, BenchmarkTable.MEDIAN);
        hideUnless(own.mean(), row, BenchmarkTable.MEAN);
        hideUnless(own.median(), row, BenchmarkTable.MEDIAN);
    }

    /** The benchmark of all is repeated in every row; what is counted against it is shown of all Members alone. */
    private static void benchmarkOfAll(RowDrawing row, Shown all) {
        boolean counts = all.counts() && kind(row) == GroupKind.GLOBAL;
        row.precision(all.precision()).round(all.precision(), BenchmarkTable.BENCHMARK);
        row.round(TENTH, BenchmarkTable.BELOW_PCT, BenchmarkTable.WORSE_PCT);
        if (!all.isOpen()) {
            hideUnless(
                    counts,
                    row,
                    BenchmarkTable.BELOW,
                    BenchmarkTable.BELOW_PCT,
                    BenchmarkTable.WORSE,
                    BenchmarkTable.WORSE_PCT);
        }
        hideUnless(all.isPublished(), row, BenchmarkTable.BENCHMARK);
    }

    private static void hideUnless(boolean shown, RowDrawing row, String... columns) {
        if (!shown) {
            row.hide(columns);
        }
    }

    private void breakdown(RowDrawing row) {
        Subject subject = Subject.breakdown(
                row.get(BreakdownBenchmarkTable.KPI),
                row.get(BreakdownBenchmarkTable.BREAKDOWN),
                row.get(BreakdownBenchmarkTable.CATEGORY));
        int cycle = row.get(BreakdownBenchmarkTable.CYCLE);
        row.vintage(vintage(subject, cycle));
        Sight sight = rulings.sight(subject, cycle);
        Shown own = shown(sight, kind(row), row.get(BreakdownBenchmarkTable.GROUP));
        if (sight != null && sight.hides() && isUndecided(own, row.<Long>get(BreakdownBenchmarkTable.RESPONSES))) {
            row.hideAll(Status.WITHHELD);
            return;
        }
        if (own == null || own.isOpen()) {
            return;
        }
        if (!own.isPublished()) {
            row.hideAll(own.status());
            return;
        }
        row.precision(own.precision())
                .keep(BreakdownBenchmarkTable.MEAN, BreakdownBenchmarkTable.MEDIAN)
                .round(own.precision(), BreakdownBenchmarkTable.MEAN, BreakdownBenchmarkTable.MEDIAN);
        hideUnless(own.mean(), row, BreakdownBenchmarkTable.MEAN);
        hideUnless(own.median(), row, BreakdownBenchmarkTable.MEDIAN);
    }

    /** Whether the class of a KPI may be shown: where its counts are, or where everybody knows that it has none. */
    boolean showsClass(String kpi, int cycle) {
        Sight sight = rulings.sight(Subject.kpi(kpi), cycle);
        Shown all = global(sight);
        return sight == null
                || all == null
                || all.counts()
                || sight.panel().measure().better() == 0;
    }

    /** Whether the classes of all of some KPIs may be shown. */
    boolean showsClasses(Collection<Kpi> kpis, int cycle) {
        return kpis.stream().allMatch(kpi -> showsClass(kpi.code(), cycle));
    }

    private void performance(RowDrawing row) {
        int cycle = row.get(KpiPerformanceTable.CYCLE);
        Sight sight = rulings.sight(kpi(row), cycle);
        row.vintage(vintage(kpi(row), cycle));
        Shown all = global(sight);
        if (sight == null || all == null || all.isOpen()) {
            return;
        }
        if (showsClass(row.get(KpiPerformanceTable.KPI), cycle)) {
            row.keep(KpiPerformanceTable.CLASSIFICATION, KpiPerformanceTable.NEED);
        } else {
            row.hideAll(all.status() == Status.TOO_FEW ? Status.TOO_FEW : Status.WITHHELD);
        }
    }

    private void trend(RowDrawing row) {
        Subject subject = Subject.kpi(row.get(TrendTable.KPI));
        int from = row.get(TrendTable.CYCLE_FROM);
        int to = row.get(TrendTable.CYCLE_TO);
        Sight earlier = rulings.sight(subject, from);
        Sight later = rulings.sight(subject, to);
        row.vintage(later(subject, from, to));
        if ((earlier == null || !earlier.hides()) && (later == null || !later.hides())) {
            return;
        }
        GroupKind kind = kind(row);
        Shown before = shown(earlier, kind, row.get(TrendTable.GROUP));
        Shown after = shown(later, kind, row.get(TrendTable.GROUP));
        if (isHidden(before) && isHidden(after)) {
            row.hideAll(status(before, after));
            return;
        }
        boolean undecided = (isHiding(earlier) && isUndecided(before, row.<Long>get(TrendTable.N_FROM)))
                || (isHiding(later) && isUndecided(after, row.<Long>get(TrendTable.N_TO)));
        if (undecided) {
            row.hideAll(Status.WITHHELD);
            return;
        }
        row.keep(TrendTable.MEAN_FROM, TrendTable.MEAN_TO, TrendTable.CHANGE, TrendTable.READING);
        mean(row, TrendTable.MEAN_FROM, before);
        mean(row, TrendTable.MEAN_TO, after);
        row.precision(coarser(before, after));
        Link link = kind == GroupKind.GLOBAL ? rulings.link(subject, from) : null;
        if (link == null || !link.showsChange()) {
            row.hide(TrendTable.CHANGE);
        } else {
            row.round(coarser(before, after), TrendTable.CHANGE);
        }
        if (link == null || !link.showsMatched()) {
            row.hide(TrendTable.READING);
        }
    }

    private static boolean isHiding(@Nullable Sight sight) {
        return sight != null && sight.hides();
    }

    /** Whether a group has values that nobody decided on: it is not shown. */
    private static boolean isUndecided(@Nullable Shown shown, long values) {
        return shown == null && values > 0;
    }

    private static boolean isHidden(@Nullable Shown shown) {
        return shown != null && !shown.isOpen() && !shown.mean();
    }

    private static Status status(@Nullable Shown before, @Nullable Shown after) {
        boolean few = (before == null || before.status() == Status.TOO_FEW)
                && (after == null || after.status() == Status.TOO_FEW);
        boolean policy = before != null && before.isPublished() && after != null && after.isPublished();
        return few ? Status.TOO_FEW : policy ? Status.POLICY : Status.WITHHELD;
    }

    private static void mean(RowDrawing row, String column, @Nullable Shown shown) {
        if (shown == null || shown.isOpen()) {
            return;
        }
        row.round(shown.precision(), column);
        hideUnless(shown.mean(), row, column);
    }

    private static @Nullable Precision coarser(@Nullable Shown before, @Nullable Shown after) {
        Precision one = before == null ? null : before.precision();
        Precision other = after == null ? null : after.precision();
        return one == null ? other : other == null ? one : one.or(other);
    }

    /** The later of the vintages of both cycles. */
    private @Nullable String later(Subject subject, int from, int to) {
        Vintage earlier = rulings.vintage(subject, from);
        Vintage later = rulings.vintage(subject, to);
        if (earlier == null || later == null) {
            return vintage(subject, later == null ? from : to);
        }
        return (earlier.number() > later.number() ? earlier : later).release();
    }
}
