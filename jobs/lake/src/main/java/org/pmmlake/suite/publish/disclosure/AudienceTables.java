package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience.Right;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.rows.SeenTests;
import org.pmmlake.suite.schema.KpiComponentTable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Draws all tables of a release for one audience, row by row: every row is there, unless the table lists what an audience
 * may not see at all.
 */
final class AudienceTables {

    private final Readership readership;
    private final Set<Integer> cycles;
    private final Map<TableSpec, Consumer<RowDrawing>> drawings = new ConcurrentHashMap<>();
    private final UnaryOperator<String> alias;

    /** The tables of an audience; an alias stands for an identifier made from inputs. */
    AudienceTables(Rulings rulings, ReleaseSource source, UnaryOperator<String> alias) {
        this.readership = rulings.readership();
        this.cycles = source.frames().keySet();
        this.alias = alias;
        KpiDrawings kpis = new KpiDrawings(rulings);
        drawings.putAll(kpis.all());
        drawings.putAll(new ClassDrawings(kpis, source).all());
        drawings.putAll(new CountDrawings(rulings, kpis, source).all());
        drawings.put(KpiValueTable.SPEC, row -> {
            if (!seesMember(row)) {
                row.hideAll(Status.POLICY);
            }
        });
        drawings.put(QualityFindingTable.SPEC, row -> {});
        drawings.put(SourceFileTable.SPEC, this::file);
        drawings.put(QuarantineTable.SPEC, this::refused);
        drawings.put(PublishedFigureTable.SPEC, row -> {});
    }

    /** The rows of every published table, from those of each gold table and dimension. */
    Map<TableSpec, List<Row>> all(Map<TableSpec, List<Row>> rows, FigureAnswers answers) {
        Map<TableSpec, List<Row>> drawn = new ConcurrentHashMap<>();
        Release.published().parallelStream()
                .filter(spec -> !spec.equals(PublishedFigureTable.SPEC))
                .forEach(spec -> drawn.put(spec, table(spec, rows.getOrDefault(spec, List.of()))));
        drawn.put(
                PublishedFigureTable.SPEC,
                figures(rows.getOrDefault(PublishedFigureTable.SPEC, List.of()), drawn, answers));
        return drawn;
    }

    private List<Row> table(TableSpec spec, List<Row> gold) {
        if (spec.layer() == Layer.PUBLISHED) {
            return gold;
        }
        PublishedTable table = PublishedTable.of(spec);
        Consumer<RowDrawing> drawing =
                drawings.computeIfAbsent(spec, other -> new WholeValueRule(readership, cycles, table)::draw);
        List<Row> seen = new ArrayList<>(gold.size());
        Set<String> identifiers = identifiers(spec);
        for (Row row : gold) {
            RowDrawing drawn = new RowDrawing(table, row);
            if (isListed(spec, drawn)) {
                drawing.accept(drawn);
                seen.add(renamed(table, drawn.done(), identifiers));
            }
        }
        seen = SeenTests.corrected(spec, table.columns(), seen);
        seen.sort(table.keyOrder());
        return seen;
    }

    /**
     * Whether an audience may know that a row is there: what is remarked on a value says something of others, and so
     * does how many components the values of a dimension have.
     */
    private boolean isListed(TableSpec spec, RowDrawing row) {
        if (spec.equals(QualityFindingTable.SPEC)) {
            return seesAll(row);
        }
        if (spec.equals(KpiComponentTable.SPEC)) {
            return readership.seesCycle(row.<Integer>get(KpiComponentTable.CYCLE));
        }
        boolean ofFiles = spec.equals(QuarantineTable.SPEC) || spec.equals(SourceFileTable.SPEC);
        return !ofFiles || readership.may(Right.FILES);
    }

    /** A remark compares a value with those of all Members, and with other cycles. */
    private boolean seesAll(RowDrawing row) {
        String kpi = row.get(KpiValueTable.KPI);
        List<Integer> having =
                cycles.stream().filter(cycle -> readership.hasKpi(cycle, kpi)).toList();
        return !having.isEmpty() && having.stream().allMatch(cycle -> readership.seesKpi(cycle, kpi));
    }

    private boolean seesMember(RowDrawing row) {
        return readership.sees(
                row.<Integer>get(KpiValueTable.CYCLE), row.get(KpiValueTable.KPI), row.get(KpiValueTable.MEMBER));
    }

    private void file(RowDrawing row) {
        if (!readership.seesCycle(row.<Integer>get(SourceFileTable.CYCLE))) {
            // How many rows a Member's file has says how many reasons it gave.
            row.hide(
                    SourceFileTable.CONTENT_HASH,
                    SourceFileTable.ROWS_READ,
                    SourceFileTable.ROWS_ACCEPTED,
                    SourceFileTable.ROWS_QUARANTINED,
                    SourceFileTable.ROWS_DUPLICATE,
                    SourceFileTable.ROWS_ROUNDED);
        }
    }

    private void refused(RowDrawing row) {
        row.hide(QuarantineTable.MESSAGE, QuarantineTable.RAW);
    }

    private static Set<String> identifiers(TableSpec spec) {
        Set<String> identifiers = new HashSet<>(Set.of(TableSpec.RUN_ID));
        if (spec.equals(QuarantineTable.SPEC)) {
            identifiers.add(QuarantineTable.CONTENT_HASH);
        }
        identifiers.retainAll(spec.columnNames());
        return identifiers;
    }

    private Row renamed(PublishedTable table, Row row, Set<String> identifiers) {
        if (identifiers.isEmpty()) {
            return row;
        }
        @Nullable Object[] cells = new Object[row.length()];
        for (int place = 0; place < cells.length; place++) {
            cells[place] = row.get(place);
        }
        for (String column : identifiers) {
            int place = table.columns().fieldIndex(column);
            if (cells[place] instanceof String name) {
                cells[place] = alias.apply(name);
            }
        }
        return RowFactory.create(cells);
    }

    /** A printed figure has the answer that the tables of this audience give, where what is not shown does not matter. */
    private List<Row> figures(List<Row> gold, Map<TableSpec, List<Row>> drawn, FigureAnswers answers) {
        if (gold.isEmpty()) {
            return List.of();
        }
        FigureVisibility visible = new FigureVisibility(answers, drawn);
        PublishedTable table = PublishedTable.of(PublishedFigureTable.SPEC);
        List<Row> seen = new ArrayList<>(gold.size());
        for (Row row : gold) {
            RowDrawing figure = new RowDrawing(table, row);
            FigureResult shown = visible.answer(row);
            if (shown == null || !shown.isShown()) {
                figure.hideAll(Status.POLICY);
            } else {
                figure.set(PublishedFigureTable.COMPUTED, shown.computed())
                        .set(PublishedFigureTable.DIFFERENCE, shown.difference())
                        .set(PublishedFigureTable.AGREES, shown.agrees())
                        .set(PublishedFigureTable.NOTE, shown.note());
            }
            seen.add(renamed(table, figure.done(), identifiers(PublishedFigureTable.SPEC)));
        }
        seen.sort(table.keyOrder());
        return seen;
    }
}
