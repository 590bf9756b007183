package org.pmmlake.suite.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.query.ReleaseTable;
import org.pmmlake.suite.schema.BenchmarkTable;

/** The benchmarks of a published release: what the release withholds stays withheld here. */
final class ReleaseFigures implements FigureSource {

    // Named here: the table class carries types that need Spark.
    private static final String BENCHMARK = "benchmark";

    private static final String WITHHELD = "disclosure";

    private final String name;
    private final Map<List<String>, Map<String, @Nullable Object>> benchmarks;

    private ReleaseFigures(String name, Map<List<String>, Map<String, @Nullable Object>> benchmarks) {
        this.name = name;
        this.benchmarks = benchmarks;
    }

    static ReleaseFigures open(MemberComparison.ComparedRelease release, int cycle) {
        ReleaseTable table = ReleaseTable.read(release.lake(), release.audience(), BENCHMARK, cycle);
        return new ReleaseFigures(
                "release " + table.release() + " for " + release.audience().text(),
                table.rows().stream()
                        .collect(Collectors.toMap(
                                row -> List.of(
                                        text(row, BenchmarkTable.KPI),
                                        text(row, BenchmarkTable.GROUP_KIND),
                                        text(row, BenchmarkTable.GROUP)),
                                row -> row)));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static @Nullable Double number(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private static @Nullable Long count(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<PublishedNumber> figures(Kpi kpi, GroupOfMember group) {
        Map<String, @Nullable Object> row =
                benchmarks.get(List.of(kpi.code(), group.kind().code(), group.code()));
        if (row == null) {
            return List.of();
        }
        String statistic = kpi.benchmarkStatistic().code();
        String status = text(row, WITHHELD);
        Double number = number(row, statistic);
        boolean published = number != null || status.equals("published");
        return List.of(new PublishedNumber(
                statistic,
                number,
                PublishedNumber.IN_FULL,
                "",
                count(row, BenchmarkTable.RESPONSES),
                count(row, BenchmarkTable.BELOW),
                number(row, BenchmarkTable.BELOW_PCT),
                name,
                published ? "" : "Withheld: " + status + "."));
    }
}
