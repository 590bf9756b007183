package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.figures.GoldTables;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableSpec;

/** Which printed figures an audience can answer from its own tables: those that need no cell that it is not shown. */
final class FigureVisibility {

    private final Map<String, FigureResult> answers;

    FigureVisibility(FigureAnswers answers, Map<TableSpec, List<Row>> drawn) {
        Map<String, List<Map<String, @Nullable Object>>> read = new HashMap<>();
        this.answers = answers.from(table -> read.computeIfAbsent(table, name -> rows(name, drawn)));
    }

    /** What an audience's tables answer to a printed figure, or that what they do not show matters; null for no figure. */
    @Nullable
    FigureResult answer(Row row) {
        return answers.get(row.<String>getAs(PublishedFigureTable.FIGURE_ID));
    }

    private static List<Map<String, @Nullable Object>> rows(String name, Map<TableSpec, List<Row>> drawn) {
        TableSpec spec = LakeTables.named(name).orElseThrow();
        PublishedTable table = PublishedTable.of(spec);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        int cycle = table.columns().fieldIndex(BenchmarkTable.CYCLE);
        for (Row row : drawn.getOrDefault(spec, List.of())) {
            if (row.getInt(cycle) == PublishedFigureTable.CYCLE_OF_THE_REPORT) {
                rows.add(new ShownCells(table, row));
            }
        }
        return rows;
    }

    /** The cells of a drawn row by column; what it lacks because it is not shown cannot be asked for. */
    private static final class ShownCells extends HashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;

        private final boolean hides;

        ShownCells(PublishedTable table, Row row) {
            int place = 0;
            for (TableColumn column : table.columns().fields()) {
                put(column.name(), row.get(place++));
            }
            this.hides = !Status.PUBLISHED.code().equals(get(PublishedTable.DISCLOSURE))
                    || get(PublishedTable.WITHHELD) != null;
        }

        @Override
        public @Nullable Object get(Object column) {
            Object cell = super.get(column);
            if (cell == null && hides && containsKey(column)) {
                throw new GoldTables.NotShownException(String.valueOf(column));
            }
            return cell;
        }
    }
}
