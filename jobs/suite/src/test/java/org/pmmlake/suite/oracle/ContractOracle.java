package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The statistical tables of the contract (§5), recomputed from accepted data; without {@code run_id}. */
public final class ContractOracle {
    private final BenchmarkTables benchmarks;
    private final PerformanceTables performance;
    private final ToolTables tools;
    private final GroupTables groups;
    private final ChangeTables changes;

    /**
     * Prepares the cycles.
     *
     * @param report what the report fixes; one catalogue for all cycles, so that all are comparable
     * @param data accepted data of all cycles; a cycle exists when a Member is registered or has a submission in it
     */
    public ContractOracle(Report report, AcceptedData data) {
        TreeSet<Integer> years = new TreeSet<>();
        data.members().forEach(member -> years.add(member.cycle()));
        data.submissions().forEach(submission -> years.add(submission.key().cycle()));
        List<CycleFacts> cycles = new ArrayList<>();
        years.forEach(year -> cycles.add(new CycleFacts(year, report, data)));
        benchmarks = new BenchmarkTables(report, cycles);
        performance = new PerformanceTables(report, cycles);
        tools = new ToolTables(report, cycles);
        groups = new GroupTables(report, cycles);
        changes = new ChangeTables(report, cycles);
    }

    /** All rows of one table, in no promised order; columns are named as in the contract. */
    public List<Map<String, @Nullable Object>> rows(OracleTable table) {
        return switch (table) {
            case KPI_VALUE -> benchmarks.kpiValue();
            case BENCHMARK -> benchmarks.benchmark();
            case RESPONSE_RATE -> benchmarks.responseRate();
            case BLANK_REASON -> benchmarks.blankReason();
            case BREAKDOWN_BENCHMARK -> benchmarks.breakdownBenchmark();
            case KPI_PERFORMANCE -> performance.kpiPerformance();
            case SDG_COVERAGE -> performance.sdgCoverage();
            case SDG_MATRIX -> performance.sdgMatrix();
            case RAD_MATRIX -> performance.radMatrix();
            case TOOL_USE -> tools.toolUse();
            case TOOL_CORRELATION -> tools.toolCorrelation();
            case TOOL_ASSESSMENT -> tools.toolAssessment();
            case GROUP_DIFFERENCE -> groups.groupDifference();
            case GDP_REGRESSION -> groups.gdpRegression();
            case KPI_RELATION -> groups.kpiRelation();
            case TREND -> changes.trend();
            case TREND_SLOPE -> changes.trendSlope();
            case BLANK_FOLLOWUP -> changes.blankFollowup();
        };
    }
}
