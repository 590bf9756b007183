package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Dimension;
import org.pmmlake.metrics.stats.Correlation;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiComponentTable;

/** Which KPIs of a dimension tell the same story: principal components of their standardised values. */
@AutoService(GoldTable.class)
public final class KpiComponentAnalysis extends CycleAnalysis {

    /** Below it, no correlation is defined (contract §4). */
    private static final int FEWEST_MEMBERS = 3;

    public KpiComponentAnalysis() {
        super(KpiComponentTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        frame.catalogue().dimensions().stream()
                .map(Dimension::code)
                .sorted(Comparator.naturalOrder())
                .forEach(dimension -> derive(frame, dimension, rows));
    }

    private static void derive(CycleFrame frame, String dimension, RowSink rows) {
        int[] ofDimension = IntStream.range(0, frame.kpis().size())
                .filter(kpi -> dimension.equals(dimensionOf(frame, kpi)))
                .toArray();
        StandardisedProfiles profiles = StandardisedProfiles.of(frame, ofDimension);
        if (profiles.kpis().length == 0 || profiles.members().size() < FEWEST_MEMBERS) {
            return;
        }
        PrincipalComponents components = PrincipalComponents.of(Correlation.coefficients(profiles.columns()));
        double cumulative = 0;
        for (int component = 0; component < components.worthKeeping(); component++) {
            double[] loadings = components.loadings(component);
            cumulative += components.explainedPercent(component);
            for (int kpi : ofDimension) {
                rows.add(
                        frame.cycle(),
                        dimension,
                        component + 1,
                        frame.kpis().get(kpi).code(),
                        loading(loadings, profiles.kpis(), kpi),
                        components.explainedPercent(component),
                        cumulative,
                        (long) profiles.members().size());
            }
        }
    }

    private static String dimensionOf(CycleFrame frame, int kpi) {
        String outcome = frame.kpis().get(kpi).outcome();
        return frame.catalogue().outcome(outcome).orElseThrow().dimension();
    }

    private static @Nullable Double loading(double[] loadings, int[] kpis, int kpi) {
        for (int place = 0; place < kpis.length; place++) {
            if (kpis[place] == kpi) {
                return loadings[place];
            }
        }
        return null;
    }
}
