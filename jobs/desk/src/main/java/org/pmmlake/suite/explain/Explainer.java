package org.pmmlake.suite.explain;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.text.Nearest;

/**
 * Explains numbers of a lake, without Spark.
 *
 * @param lake root of the lake
 * @param conf folder of the configuration
 */
public record Explainer(String lake, Path conf) {

    /**
     * How the value of a KPI came about.
     *
     * @throws JobException for an unknown KPI, or a Member that takes no part
     */
    public Explanation value(String kpi, String member, int cycle) {
        Catalogue catalogue = CycleCatalogues.load(conf).forCycle(cycle);
        Kpi known = catalogue.kpi(kpi).orElseThrow(() -> unknown(kpi, catalogue));
        try (LakeQuery evidence = new LakeQuery(lake, new TreeSet<>())) {
            return new KpiExplanation(
                            lake,
                            evidence,
                            catalogue,
                            new DecisionLedger(LakePaths.of(lake, new Configuration())).read(),
                            known,
                            member,
                            cycle)
                    .explain();
        }
    }

    /**
     * Which Members make up a row of a table.
     *
     * @param key values of the key columns by name
     * @throws JobException for another table than {@code benchmark} and {@code response_rate}, or no such row
     */
    public Explanation row(String table, Map<String, String> key) {
        if (!GroupExplanation.TABLES.contains(table)) {
            throw JobException.usage("Rows of '" + table + "' are not explained; those of "
                    + String.join(" and ", GroupExplanation.TABLES)
                    + " are, and values of KPIs: pmm explain KPI MEMBER CYCLE.");
        }
        try (LakeQuery evidence = new LakeQuery(lake, new TreeSet<>())) {
            return new GroupExplanation(evidence, table, key).explain();
        }
    }

    private static JobException unknown(String kpi, Catalogue catalogue) {
        return JobException.usage("'" + kpi + "' is no KPI of catalogue " + catalogue.version() + "."
                + Nearest.question(kpi, catalogue.kpis().stream().map(Kpi::code).toList()));
    }
}
