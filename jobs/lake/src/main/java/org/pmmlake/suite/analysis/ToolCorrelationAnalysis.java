package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.metrics.stats.Correlation;
import org.pmmlake.metrics.stats.CrossCorrelation;
import org.pmmlake.metrics.stats.Tolerance;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;

/** Whether knowing and using a tool goes with reporting a KPI, and with its value (report §251–§262): all pairs, one pass. */
@AutoService(GoldTable.class)
public final class ToolCorrelationAnalysis extends CycleAnalysis {

    private static final String CAPACITY = "capacity";
    private static final String VALUE = "value";
    private static final String PEARSON = "pearson";
    private static final String SPEARMAN = "spearman";

    public ToolCorrelationAnalysis() {
        super(ToolCorrelationTable.SPEC);
    }

    /** One row to be: a pair of tool and KPI under one question and method. */
    private record ToolKpiPair(Tool tool, Kpi kpi, Correlation correlation) {}

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        int size = frame.members().size();
        double[][] values = frame.columns().stream().map(KpiColumn::values).toArray(double[][]::new);
        double[][] capacities = frame.columns().stream()
                .map(column -> IntStream.range(0, size)
                        .mapToDouble(place -> column.hasValue(place) ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        byte[][] levels = IntStream.range(0, frame.tools().size())
                .mapToObj(tool -> ToolLevels.column(frame, tool))
                .toArray(byte[][]::new);
        CrossCorrelation ofValues = new CrossCorrelation(values, levels);
        rows(frame, CAPACITY, PEARSON, new CrossCorrelation(capacities, levels)::pearson, parameters, rows);
        rows(frame, VALUE, PEARSON, ofValues::pearson, parameters, rows);
        rows(frame, VALUE, SPEARMAN, ofValues::spearman, parameters, rows);
    }

    private static void rows(
            CycleFrame frame,
            String against,
            String method,
            BiFunction<Integer, Integer, Correlation> correlation,
            AnalysisParameters parameters,
            RowSink rows) {
        for (int tool = 0; tool < frame.tools().size(); tool++) {
            for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
                Correlation found = correlation.apply(kpi, tool);
                ToolKpiPair pair =
                        new ToolKpiPair(frame.tools().get(tool), frame.kpis().get(kpi), found);
                Boolean strong = found.r() == null
                        ? null
                        : Tolerance.strictlyGreater(
                                Math.abs(found.r()), parameters.thresholds().strongCorrelation());
                rows.add(
                        frame.cycle(),
                        pair.tool().code(),
                        pair.kpi().code(),
                        against,
                        method,
                        (long) found.n(),
                        found.r(),
                        found.pValue(),
                        null,
                        found.ciLow(),
                        found.ciHigh(),
                        strong,
                        pair.tool().outcomes().contains(pair.kpi().outcome()),
                        reading(pair, against, strong));
            }
        }
    }

    private static String reading(ToolKpiPair pair, String against, @Nullable Boolean strong) {
        Double r = pair.correlation().r();
        if (r == null || !Boolean.TRUE.equals(strong)) {
            return "none";
        }
        if (against.equals(CAPACITY)) {
            return r > 0 ? "favourable" : "unfavourable";
        }
        Direction direction = pair.kpi().direction();
        if (direction == Direction.NOT_ASSESSABLE) {
            return "none";
        }
        return r > 0 == (direction == Direction.HIGHER_BETTER) ? "favourable" : "unfavourable";
    }
}
