package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
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
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            row(frame, kpi, "gdp_usd_bn", fit(frame, kpi, any -> true, gdp -> gdp), rows);
            row(frame, kpi, "log10_gdp", fit(frame, kpi, gdp -> gdp > 0, Math::log10), rows);
        }
    }

    private static Regression fit(CycleFrame frame, int kpi, DoublePredicate usable, DoubleUnaryOperator predictor) {
        LinearRegression regression = new LinearRegression();
        for (MemberProfile member : frame.members()) {
            Double gdp = member.gdp();
            if (gdp != null && usable.test(gdp) && member.hasValue(kpi)) {
                regression.add(predictor.applyAsDouble(gdp), member.value(kpi));
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
