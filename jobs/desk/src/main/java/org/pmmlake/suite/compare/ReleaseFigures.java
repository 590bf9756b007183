package org.pmmlake.suite.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.ReleaseTable;
import org.pmmlake.suite.schema.BenchmarkTable;

/** The benchmarks of a published release: what the release withholds stays withheld here. */
record ReleaseFigures(String name, Map<List<String>, AnswerRow> benchmarks) implements FigureSource {

    // Named here: the table class carries types that need Spark.
    private static final String BENCHMARK = "benchmark";

    private static final String WITHHELD = "disclosure";

    static ReleaseFigures open(MemberComparison.ComparedRelease release, int cycle) {
        ReleaseTable table = ReleaseTable.read(release.lake(), release.audience(), BENCHMARK, cycle);
        return new ReleaseFigures(
                "release " + table.release() + " for " + release.audience().text(),
                table.rows().stream()
                        .collect(Collectors.toMap(
                                row -> List.of(
                                        row.text(BenchmarkTable.KPI),
                                        row.text(BenchmarkTable.GROUP_KIND),
                                        row.text(BenchmarkTable.GROUP)),
                                row -> row)));
    }

    private static @Nullable Long count(@Nullable Double number) {
        return number == null ? null : Long.valueOf(Math.round(number));
    }

    @Override
    public List<PublishedNumber> figures(Kpi kpi, GroupOfMember group) {
        AnswerRow row = benchmarks.get(List.of(kpi.code(), group.kind().code(), group.code()));
        if (row == null) {
            return List.of();
        }
        String statistic = kpi.benchmarkStatistic().code();
        String status = row.text(WITHHELD);
        Double number = row.number(statistic);
        boolean published = number != null || status.equals("published");
        return List.of(new PublishedNumber(
                statistic,
                number,
                PublishedNumber.IN_FULL,
                "",
                count(row.number(BenchmarkTable.RESPONSES)),
                count(row.number(BenchmarkTable.BELOW)),
                row.number(BenchmarkTable.BELOW_PCT),
                name,
                published ? "" : "Withheld: " + status + "."));
    }
}
