package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.stream.DoubleStream;
import org.pmmlake.metrics.stats.LinearRegression;
import org.pmmlake.metrics.stats.Regression;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.GoldTable;

/** Whether a KPI goes with the size of the economy, on GDP and on its logarithm (report §57, §72, §151). */
@AutoService(GoldTable.class)
public final class GdpRegressionAnalysis extends CycleAnalysis {

    public GdpRegressionAnalysis() {
        super(GdpRegressionTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        double[] gdps = frame.members().stream()
                .mapToDouble(member -> member.gdp() == null ? Double.NaN : member.gdp())
                .toArray();
        double[] logarithms = DoubleStream.of(gdps)
                .map(gdp -> gdp > 0 ? Math.log10(gdp) : Double.NaN)
                .toArray();
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            row(frame, kpi, "gdp_usd_bn", fit(gdps, frame.column(kpi)), rows);
            row(frame, kpi, "log10_gdp", fit(logarithms, frame.column(kpi)), rows);
        }
    }

    /** By a predictor of each Member, NaN where it has none. */
    private static Regression fit(double[] predictor, KpiColumn column) {
        LinearRegression regression = new LinearRegression();
        for (int place = 0; place < predictor.length; place++) {
            if (!Double.isNaN(predictor[place]) && column.hasValue(place)) {
                regression.add(predictor[place], column.value(place));
            }
        }
        return regression.fit();
    }

    private static void row(CycleFrame frame, int kpi, String predictor, Regression fit, RowSink rows) {
        rows.add(
                frame.cycle(),
                frame.kpis().get(kpi).code(),
                predictor,
                (long) fit.n(),
                fit.intercept(),
                fit.slope(),
                fit.slopeStandardError(),
                fit.t(),
                fit.pValue(),
                fit.rSquared(),
                null);
    }
}
