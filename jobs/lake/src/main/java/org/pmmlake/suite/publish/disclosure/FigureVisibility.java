package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Which printed figures an audience can answer from its own tables. A figure is answered three times: with what is
 * withheld left empty, very large, and very small. Where all three and the lake agree, nothing withheld went into it.
 */
final class FigureVisibility {

    private static final double EXTREME = 1e15;

    private final List<Map<String, Double>> answers;

    FigureVisibility(FigureAnswers answers, Map<TableSpec, List<Row>> drawn) {
        this.answers = Stream.of(Filling.values())
                .parallel()
                .map(filling -> {
                    Map<String, List<Map<String, @Nullable Object>>> read = new HashMap<>();
                    return answers.from(table -> read.computeIfAbsent(table, name -> rows(name, drawn, filling)));
                })
                .toList();
    }

    private enum Filling {
        NOTHING(null),
        LARGE(EXTREME),
        SMALL(-EXTREME);

        private final @Nullable Double number;

        Filling(@Nullable Double number) {
            this.number = number;
        }
    }

    /** The answer that an audience's tables give to a printed figure; null where what is not shown matters. */
    @Nullable
    Double answer(Row row) {
        String figure = row.getAs(PublishedFigureTable.FIGURE_ID);
        Double first = answers.get(0).get(figure);
        return answers.stream().allMatch(answer -> Objects.equals(answer.get(figure), first)) ? first : null;
    }

    private static List<Map<String, @Nullable Object>> rows(
            String name, Map<TableSpec, List<Row>> drawn, Filling filling) {
        TableSpec spec = LakeTables.named(name).orElseThrow();
        PublishedTable table = PublishedTable.of(spec);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        int cycle = table.columns().fieldIndex(BenchmarkTable.CYCLE);
        for (Row row : drawn.getOrDefault(spec, List.of())) {
            if (row.getInt(cycle) == PublishedFigureTable.CYCLE_OF_THE_REPORT) {
                rows.add(cells(table, row, filling.number));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> cells(PublishedTable table, Row row, @Nullable Double filling) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        int place = 0;
        boolean withheld = !"published".equals(row.getString(row.length() - 1)) || !row.isNullAt(row.length() - 2);
        for (TableColumn column : table.columns().fields()) {
            Object cell = row.get(place++);
            if (cell == null && withheld && filling != null) {
                cells.put(column.name(), filler(column, filling));
            } else {
                cells.put(column.name(), cell);
            }
        }
        return cells;
    }

    private static @Nullable Object filler(TableColumn column, double filling) {
        return switch (column.type()) {
            case DOUBLE -> filling;
            case LONG -> (long) filling;
            case BOOLEAN -> filling > 0;
            case INTEGER, STRING, TIMESTAMP, STRINGS -> null;
        };
    }
}
