package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key performance indicator of a catalogue version.
 *
 * @param code lower kebab case
 * @param name English name
 * @param outcome code of its expected outcome
 * @param method how its value is computed
 * @param numerator data point on top; null for {@link Method#MATURITY}
 * @param denominators data points below, one or more; empty for {@link Method#MATURITY}
 * @param questions number of YES/NO questions; 0 unless {@link Method#MATURITY}
 * @param direction which way is better
 * @param unit {@code percent} or {@code hours}
 * @param benchmarkStatistic mean, or median for maturity KPIs
 * @param disclosureLevel who may see a Member value
 * @param trueShare whether the numerator is a part of the denominator, so that a value over 100 is a finding
 * @param decimals decimals with which figures of values that a reader may not see are published: 1, or as many as the report
 *     prints
 * @param breakdowns disaggregations asked for; may be empty
 * @param certainty how sure the catalogue is that the KPI exists as described
 * @param source where the entry comes from
 * @param note what is inferred or assumed in the entry; empty where nothing is
 */
public record Kpi(
        String code,
        String name,
        String outcome,
        Method method,
        @Nullable String numerator,
        List<String> denominators,
        int questions,
        Direction direction,
        String unit,
        BenchmarkStatistic benchmarkStatistic,
        DisclosureLevel disclosureLevel,
        boolean trueShare,
        int decimals,
        List<Breakdown> breakdowns,
        EntryCertainty certainty,
        String source,
        String note)
        implements Serializable {

    /** Figures have this many decimals where an entry says nothing. */
    public static final int USUAL_DECIMALS = 1;

    public Kpi {
        denominators = List.copyOf(denominators);
        breakdowns = List.copyOf(breakdowns);
    }

    /** All data points of the formula: the numerator first, then the denominators; empty for maturity. */
    public List<String> dataPoints() {
        List<String> all = new ArrayList<>();
        if (numerator != null) {
            all.add(numerator);
        }
        all.addAll(denominators);
        return List.copyOf(all);
    }

    /** Whether values of both may be compared over time: defined alike but for names and notes (contract §4). */
    public boolean comparableWith(Kpi other) {
        return method == other.method
                && dataPoints().equals(other.dataPoints())
                && questions == other.questions
                && unit.equals(other.unit)
                && direction == other.direction;
    }
}
