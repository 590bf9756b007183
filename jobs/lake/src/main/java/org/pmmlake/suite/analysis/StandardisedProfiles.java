package org.pmmlake.suite.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<MemberProfile> members;
    private final int[] kpis;
    private final double[][] columns;

    private StandardisedProfiles(List<MemberProfile> members, int[] kpis) {
        this.members = members;
        this.kpis = kpis;
        this.columns = Arrays.stream(kpis)
                .mapToObj(kpi -> standardised(filled(members, kpi)))
                .toArray(double[][]::new);
    }

    /** The profiles over some KPIs, given by their places in the catalogue; Members come by code. */
    static StandardisedProfiles of(CycleFrame frame, int[] asked) {
        List<MemberProfile> withValues = haveOneOf(frame.members(), asked);
        int[] kpis =
                Arrays.stream(asked).filter(kpi -> takesPart(withValues, kpi)).toArray();
        // Whoever leaves now has no value of these KPIs, so that none of them loses a value or its spread.
        return new StandardisedProfiles(haveOneOf(withValues, kpis), kpis);
    }

    private static List<MemberProfile> haveOneOf(List<MemberProfile> members, int[] kpis) {
        return members.stream()
                .filter(member -> Arrays.stream(kpis).anyMatch(member::hasValue))
                .toList();
    }

    private static boolean takesPart(List<MemberProfile> members, int kpi) {
        Distribution values = KpiSample.of(members, kpi).distribution();
        return 2 * values.n() >= members.size()
                && values.min() != null
                && values.max() != null
                && values.stddev() != null
                && !Tolerance.noSpread(values.min(), values.max());
    }

    private static double[] filled(List<MemberProfile> members, int kpi) {
        Map<String, Sample> byRegion = new HashMap<>();
        for (MemberProfile member : members) {
            if (member.hasValue(kpi)) {
                member.group(GroupKind.WCO_REGION)
                        .ifPresent(region -> byRegion.computeIfAbsent(region, first -> new Sample())
                                .add(member.value(kpi)));
            }
        }
        Map<String, Double> medians = new HashMap<>();
        byRegion.forEach((region, values) -> medians.put(region, median(values)));
        double global = median(KpiSample.of(members, kpi));
        return members.stream()
                .mapToDouble(member -> member.hasValue(kpi)
                        ? member.value(kpi)
                        : member.group(GroupKind.WCO_REGION).map(medians::get).orElse(global))
                .toArray();
    }

    private static double median(Sample values) {
        return Objects.requireNonNull(values.distribution().median(), "a KPI that takes part has values");
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

    /** The standardised values of one of the KPIs that take part, by Member. */
    double[] column(int place) {
        return columns[place].clone();
    }

    /** The profile of each Member over the KPIs that take part. */
    double[][] rows() {
        double[][] rows = new double[members.size()][kpis.length];
        for (int member = 0; member < rows.length; member++) {
            for (int kpi = 0; kpi < kpis.length; kpi++) {
                rows[member][kpi] = columns[kpi][member];
            }
        }
        return rows;
    }
}
