package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CatalogueEntries;
import org.pmmlake.metrics.catalogue.Dimension;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.catalogue.EntryCertainty;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.metrics.catalogue.Outcome;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.metrics.value.Problem;
import org.pmmlake.suite.analysis.CycleFrame.RegisteredGroup;
import org.pmmlake.suite.analysis.MemberProfile.KpiData;

/** A cycle written down as a matrix of KPI values: a row a Member, a column a KPI, NaN where there is no value. */
final class MatrixFrame {

    static final double NONE = Double.NaN;
    static final int CYCLE = 2022;

    private final List<String> dimensions;
    private final List<MemberProfile> members = new ArrayList<>();
    private final SortedSet<RegisteredGroup> regions = new TreeSet<>();

    /** A frame whose KPIs {@code k00}, {@code k01}, … belong to these dimensions, one each. */
    MatrixFrame(String... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    /**
     * A frame of KPIs of one dimension and Members of one region.
     *
     * @param values a row a Member
     * @param order the rows in the order in which their Members come
     */
    static CycleFrame of(double[][] values, List<Integer> order) {
        String[] dimensions = new String[values[0].length];
        Arrays.fill(dimensions, "TF");
        MatrixFrame matrix = new MatrixFrame(dimensions);
        order.forEach(place -> matrix.member(code(place), "EUR", values[place]));
        return matrix.frame();
    }

    /** The code of the Member in a place: {@code X01} in the first. */
    static String code(int place) {
        return String.format(Locale.ROOT, "X%02d", place + 1);
    }

    /** Adds a Member; without a region where it is null. */
    MatrixFrame member(String code, @Nullable String region, double... values) {
        EnumMap<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        if (region != null) {
            groups.put(GroupKind.WCO_REGION, region);
            regions.add(new RegisteredGroup(GroupKind.WCO_REGION, region));
        }
        List<KpiData> data = new ArrayList<>();
        List<Set<String>> reasons = new ArrayList<>();
        for (double value : values) {
            boolean absent = Double.isNaN(value);
            data.add(new KpiData(
                    absent ? new KpiResult(null, Problem.ABSENT_DATA_POINT) : new KpiResult(value, Problem.NONE),
                    absent ? Map.of() : Map.of("part", value),
                    Map.of(),
                    Map.of(),
                    List.of()));
            reasons.add(Set.of());
        }
        members.add(new MemberProfile(code, groups, null, 1, data, reasons, new int[0], Map.of()));
        return this;
    }

    CycleFrame frame() {
        List<Outcome> outcomes = dimensions.stream()
                .distinct()
                .map(code -> new Outcome(code + "_ALL", code, code, "test"))
                .toList();
        List<Kpi> kpis = new ArrayList<>();
        dimensions.forEach(code -> kpis.add(kpi(kpis.size(), code + "_ALL")));
        List<Dimension> all = dimensions.stream()
                .distinct()
                .map(code -> new Dimension(code, code, "test"))
                .toList();
        Catalogue catalogue = new Catalogue(
                "test",
                new CatalogueEntries(
                        all, outcomes, kpis, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        return new CycleFrame(CYCLE, catalogue, members, regions);
    }

    private static Kpi kpi(int place, String outcome) {
        return new Kpi(
                String.format(Locale.ROOT, "k%02d", place),
                "KPI",
                outcome,
                Method.RATIO,
                "part",
                List.of("whole"),
                0,
                Direction.HIGHER_BETTER,
                "percent",
                BenchmarkStatistic.MEAN,
                DisclosureLevel.WCO,
                false,
                1,
                List.of(),
                EntryCertainty.ASSUMED,
                "test",
                "");
    }
}
