package org.pmmlake.suite.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.GroupedDistributions;
import scala.Tuple2;

/**
 * Location and spread of office-level ratios for every KPI and every group of Members, with exact quantiles, in one pass
 * over coded data points: offices are summed before anything is shuffled, and each KPI's values are sorted once for all
 * groups.
 */
public final class OfficeBenchmarks {

    private OfficeBenchmarks() {}

    /**
     * What the rows are about.
     *
     * @param members number of Members, whose codes count from 0
     * @param kpis number of KPIs
     * @param offices number of offices of a Member
     * @param groups for each classification, the group of each Member, from 0
     */
    public record Grid(int members, int kpis, int offices, List<int[]> groups) implements Serializable {}

    /**
     * The distribution of one KPI in one group.
     *
     * @param kpi code of the KPI
     * @param classification number of the classification
     * @param group number of the group in it
     * @param distribution over the offices of the group's Members with a denominator above 0, of 100 × numerator ÷
     *     denominator
     */
    public record Benchmark(int kpi, int classification, int group, Distribution distribution)
            implements Serializable {}

    /**
     * The benchmarks of coded data points.
     *
     * @param table rows of integers and a double, none absent
     * @param columns names of the columns with Member, KPI, data point (0 numerator, 1 denominator), office and value
     * @param grid the codes there are
     */
    public static JavaRDD<Benchmark> of(Dataset<Row> table, List<String> columns, Grid grid) {
        ColumnarScan scan = ColumnarScan.of(table, columns);
        int[] at = scan.positions();
        return scan.batches()
                .mapPartitionsToPair(batches -> {
                    OfficeValues values = new OfficeValues(grid.members(), grid.kpis(), grid.offices());
                    while (batches.hasNext()) {
                        values.add(batches.next(), at);
                    }
                    return values.blocks().iterator();
                })
                .groupByKey()
                .flatMap(kpi -> benchmarks(kpi, grid));
    }

    private static Iterator<Benchmark> benchmarks(Tuple2<Integer, Iterable<OfficeValues.Block>> kpi, Grid grid) {
        Map<Integer, OfficeValues.Block> whole = new TreeMap<>();
        kpi._2().forEach(block -> whole.merge(block.member(), block, OfficeValues.Block::plus));
        double[] values = new double[whole.size() * grid.offices()];
        int[] members = new int[values.length];
        int count = 0;
        for (OfficeValues.Block block : whole.values()) {
            for (int office = 0; office < grid.offices(); office++) {
                double denominator = block.denominator(office);
                if (denominator > 0) {
                    values[count] = 100 * block.numerator(office) / denominator;
                    members[count++] = block.member();
                }
            }
        }
        GroupedDistributions sorted = GroupedDistributions.of(values, members, count);
        List<Benchmark> benchmarks = new ArrayList<>();
        for (int classification = 0; classification < grid.groups().size(); classification++) {
            Distribution[] found = sorted.by(grid.groups().get(classification));
            for (int group = 0; group < found.length; group++) {
                benchmarks.add(new Benchmark(kpi._1(), classification, group, found[group]));
            }
        }
        return benchmarks.iterator();
    }
}
