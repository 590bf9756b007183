package org.pmmlake.suite.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.metrics.stats.Tolerance;

/**
 * KPI values of the Members of a cycle without gaps, each KPI with mean 0 and sample standard deviation 1: methods that
 * compare whole profiles know neither blanks nor units.
 *
 * <p>A KPI takes part when at least half of the Members with any value have one and the values have spread; a Member,
 * when it has a value for at least one such KPI. A gap is filled by the median of the Member's WCO region among these
 * Members, or by the median of all where the region has no value.
 */
final class StandardisedProfiles {

    private final CycleFrame frame;
    private final int[] places;
    private final List<MemberProfile> members;
    private final int[] kpis;

    private StandardisedProfiles(CycleFrame frame, int[] places, int[] kpis) {
        this.frame = frame;
        this.places = places;
        this.members = Arrays.stream(places).mapToObj(frame.members()::get).toList();
        this.kpis = kpis;
    }

    /** The profiles over some KPIs, given by their places in the catalogue; Members come by code. */
    static StandardisedProfiles of(CycleFrame frame, int[] asked) {
        int[] withValues = haveOneOf(frame, frame.all(), asked);
        int[] kpis = Arrays.stream(asked)
                .filter(kpi -> takesPart(frame.column(kpi), withValues))
                .toArray();
        // Whoever leaves now has no value of these KPIs, so that none of them loses a value or its spread.
        return new StandardisedProfiles(frame, haveOneOf(frame, withValues, kpis), kpis);
    }

    private static int[] haveOneOf(CycleFrame frame, int[] places, int[] kpis) {
        return Arrays.stream(places)
                .filter(place ->
                        Arrays.stream(kpis).anyMatch(kpi -> frame.column(kpi).hasValue(place)))
                .toArray();
    }

    private static boolean takesPart(KpiColumn column, int[] places) {
        Distribution values = Distribution.ofSorted(column.sorted(places));
        return 2 * values.n() >= places.length
                && values.min() != null
                && values.max() != null
                && values.stddev() != null
                && !Tolerance.noSpread(values.min(), values.max());
    }

    private double[] filled(int kpi) {
        KpiColumn column = frame.column(kpi);
        double[] filled = new double[places.length];
        Arrays.fill(filled, median(column, places));
        for (MemberGroup region : frame.groups(GroupKind.WCO_REGION)) {
            int[] own = Arrays.stream(region.places())
                    .filter(place -> Arrays.binarySearch(places, place) >= 0)
                    .toArray();
            double median = median(column, own);
            for (int place : Double.isNaN(median) ? new int[0] : own) {
                filled[Arrays.binarySearch(places, place)] = median;
            }
        }
        for (int k = 0; k < places.length; k++) {
            filled[k] = column.hasValue(places[k]) ? column.value(places[k]) : filled[k];
        }
        return filled;
    }

    /** NaN where none of the Members has a value. */
    private static double median(KpiColumn column, int[] places) {
        Double median = Distribution.ofSorted(column.sorted(places)).median();
        return median == null ? Double.NaN : median;
    }

    private static double[] standardised(double[] values) {
        Distribution all = Sample.of(values).distribution();
        double mean = Objects.requireNonNull(all.mean(), "a KPI that takes part has values");
        double stddev = Objects.requireNonNull(all.stddev(), "a KPI that takes part has spread");
        return Arrays.stream(values).map(value -> (value - mean) / stddev).toArray();
    }

    /** The Members that take part, by code. */
    List<MemberProfile> members() {
        return members;
    }

    /** Places of the KPIs that take part, ascending. */
    int[] kpis() {
        return kpis.clone();
    }

    /** The standardised values of each KPI that takes part, by Member. */
    double[][] columns() {
        return Arrays.stream(kpis).mapToObj(kpi -> standardised(filled(kpi))).toArray(double[][]::new);
    }

    /** The profile of each Member over the KPIs that take part. */
    double[][] rows() {
        double[][] columns = columns();
        double[][] rows = new double[places.length][kpis.length];
        for (int member = 0; member < rows.length; member++) {
            for (int kpi = 0; kpi < kpis.length; kpi++) {
                rows[member][kpi] = columns[kpi][member];
            }
        }
        return rows;
    }
}
