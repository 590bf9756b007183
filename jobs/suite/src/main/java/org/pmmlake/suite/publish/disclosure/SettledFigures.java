package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.CellDecision;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.publish.NotSettled;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.TrendTable;

/** What the last release told an audience of settled cycles, as far as rows about several cycles stand on it. */
final class SettledFigures {

    private static final List<String> OF_MEANS = List.of(
            BenchmarkTable.CYCLE,
            BenchmarkTable.KPI,
            BenchmarkTable.GROUP_KIND,
            BenchmarkTable.GROUP,
            BenchmarkTable.RESPONSES,
            PublishedTable.DISCLOSURE);

    private final Map<String, Map<CellId, CellDecision>> means = new HashMap<>();
    private final Map<List<Object>, Row> trends = new HashMap<>();
    private final int[] trendKey;

    /**
     * What is known of the cycles that are settled.
     *
     * @param audience by its text
     */
    SettledFigures(String audience, LastRelease last, Settled settled) {
        PublishedTable benchmark = PublishedTable.of(BenchmarkTable.SPEC);
        for (Row row : last.of(audience, benchmark, some(benchmark.columns(), OF_MEANS::contains))) {
            if (settled.holds(row.<Integer>getAs(BenchmarkTable.CYCLE))
                    && row.<Long>getAs(BenchmarkTable.RESPONSES) > 0) {
                CellId cell = TableRules.group(row);
                means.computeIfAbsent(row.getAs(BenchmarkTable.KPI), none -> new HashMap<>())
                        .put(cell, mean(cell, row));
            }
        }
        PublishedTable trend = PublishedTable.of(TrendTable.SPEC);
        trendKey = trend.spec().key().stream()
                .mapToInt(trend.columns()::fieldIndex)
                .toArray();
        for (Row row : last.of(audience, trend, trend.columns())) {
            trends.put(key(row), row);
        }
    }

    private static StructType some(StructType columns, Predicate<String> asked) {
        return new StructType(Stream.of(columns.fields())
                .filter(column -> asked.test(column.name()))
                .toArray(StructField[]::new));
    }

    private static CellDecision mean(CellId cell, Row row) {
        String code = row.getAs(PublishedTable.DISCLOSURE);
        Status status = Stream.of(Status.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new NotSettled("The last release has a row that is neither published nor withheld."));
        int members = Math.toIntExact(row.<Long>getAs(BenchmarkTable.RESPONSES));
        return new CellDecision(cell, members, Map.of(Statistic.MEAN, status));
    }

    private List<Object> key(Row row) {
        List<Object> key = new ArrayList<>();
        for (int place : trendKey) {
            key.add(row.get(place));
        }
        return key;
    }

    /** Whether the mean of a group was shown, and why it was not; null where nobody has a value in it. */
    @Nullable
    CellDecision mean(String kpi, CellId cell) {
        return means.getOrDefault(kpi, Map.of()).get(cell);
    }

    /** The row of a trend as it was published. */
    Row trend(Row row) {
        Row before = trends.get(key(row));
        if (before == null) {
            throw new NotSettled("The last release compares other cycles.");
        }
        return before;
    }
}
