package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.suite.analysis.MemberProfile.BreakdownKey;
import org.pmmlake.suite.analysis.MemberProfile.KpiData;

/** The values of a cycle by subject, and the cycle with other values in their place. */
public final class SubjectValues {

    private SubjectValues() {}

    /** The values of every subject of a cycle that any Member has one of, by Member. */
    public static SortedMap<Subject, SortedMap<String, Double>> of(CycleFrame frame) {
        SortedMap<Subject, SortedMap<String, Double>> all = new TreeMap<>();
        for (MemberProfile member : frame.members()) {
            for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
                kpi(all, frame, member, kpi);
            }
            for (int tool = 0; tool < frame.tools().size(); tool++) {
                if (member.level(tool) >= 0) {
                    put(all, Subject.tool(frame.tools().get(tool).code()), member, member.level(tool));
                }
            }
        }
        return all;
    }

    private static void kpi(
            SortedMap<Subject, SortedMap<String, Double>> all, CycleFrame frame, MemberProfile member, int kpi) {
        String code = frame.kpis().get(kpi).code();
        if (member.hasValue(kpi)) {
            put(all, Subject.kpi(code), member, member.value(kpi));
        }
        int mask = mask(frame, member.reasons(kpi));
        if (mask != 0) {
            put(all, Subject.reasons(code), member, mask);
        }
        member.data(kpi).breakdownSums().keySet().forEach(key -> {
            Double value = member.breakdownValue(key);
            if (value != null) {
                put(all, Subject.breakdown(code, key.breakdown(), key.category()), member, value);
            }
        });
    }

    private static void put(
            SortedMap<Subject, SortedMap<String, Double>> all, Subject subject, MemberProfile member, double value) {
        all.computeIfAbsent(subject, none -> new TreeMap<>()).put(member.member(), value);
    }

    private static int mask(CycleFrame frame, Set<String> reasons) {
        List<String> codes = codes(frame);
        int mask = 0;
        for (String reason : reasons) {
            mask |= 1 << codes.indexOf(reason);
        }
        return mask;
    }

    /** The codes of the reasons, in the order of their bits. */
    public static List<String> codes(CycleFrame frame) {
        return frame.catalogue().reasons().stream().map(BlankReason::code).toList();
    }

    /**
     * The cycle with other values of some subjects. Members that have none among them have none of that subject; everything
     * else is as it was.
     */
    public static CycleFrame with(CycleFrame frame, Map<Subject, SortedMap<String, Double>> other) {
        if (other.isEmpty()) {
            return frame;
        }
        Others others = Others.of(frame, other);
        return frame.with(frame.members().stream()
                .map(member -> member(frame, member, others))
                .toList());
    }

    /** Other values by place in the catalogue, and by breakdown; null where a subject has none. */
    private record Others(
            List<@Nullable SortedMap<String, Double>> kpis,
            List<@Nullable SortedMap<String, Double>> reasons,
            List<@Nullable SortedMap<String, Double>> tools,
            Map<BreakdownKey, SortedMap<String, Double>> breakdowns) {

        static Others of(CycleFrame frame, Map<Subject, SortedMap<String, Double>> other) {
            Map<BreakdownKey, SortedMap<String, Double>> breakdowns = new HashMap<>();
            other.forEach((subject, values) -> {
                if (subject.kind() == Subject.SubjectKind.BREAKDOWN) {
                    int kpi = frame.indexOfKpi(subject.code());
                    breakdowns.put(new BreakdownKey(kpi, subject.breakdown(), subject.category()), values);
                }
            });
            return new Others(
                    of(frame.kpis(), kpi -> other.get(Subject.kpi(kpi.code()))),
                    of(frame.kpis(), kpi -> other.get(Subject.reasons(kpi.code()))),
                    of(frame.tools(), tool -> other.get(Subject.tool(tool.code()))),
                    breakdowns);
        }

        private static <T> List<@Nullable SortedMap<String, Double>> of(
                List<T> places, Function<T, @Nullable SortedMap<String, Double>> values) {
            List<@Nullable SortedMap<String, Double>> all = new ArrayList<>();
            places.forEach(place -> all.add(values.apply(place)));
            return all;
        }
    }

    private static MemberProfile member(CycleFrame frame, MemberProfile member, Others other) {
        String code = member.member();
        List<KpiData> data = new ArrayList<>();
        List<Set<String>> reasons = new ArrayList<>();
        Map<BreakdownKey, KpiResult> breakdowns = new HashMap<>();
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            KpiData own = member.data(kpi);
            SortedMap<String, Double> values = other.kpis().get(kpi);
            SortedMap<String, Double> masks = other.reasons().get(kpi);
            data.add(values == null ? own : replaced(own, values.get(code)));
            reasons.add(masks == null ? member.givenReasons(kpi) : reasons(frame, masks.get(code)));
            for (BreakdownKey key : own.breakdownSums().keySet()) {
                SortedMap<String, Double> parts = other.breakdowns().get(key);
                Double value = parts == null ? member.breakdownValue(key) : parts.get(code);
                breakdowns.put(key, value == null ? KpiResult.absent() : KpiResult.of(value));
            }
        }
        int[] levels = member.levels();
        for (int tool = 0; tool < levels.length; tool++) {
            SortedMap<String, Double> values = other.tools().get(tool);
            if (values != null) {
                Double level = values.get(code);
                levels[tool] = level == null ? -1 : (int) Math.rint(level);
            }
        }
        return member.with(data, reasons, levels, breakdowns);
    }

    private static KpiData replaced(KpiData own, @Nullable Double value) {
        if (value == null && own.result().value() == null) {
            // What was sent and gives no value is no value still.
            return own;
        }
        if (value == null) {
            return new KpiData(KpiResult.absent(), Map.of(), Map.of(), own.breakdownSums(), List.of());
        }
        Map<String, Double> sums = own.sent() ? own.sums() : Map.of("", 0.0);
        return new KpiData(KpiResult.of(value), sums, own.answers(), own.breakdownSums(), List.of());
    }

    private static Set<String> reasons(CycleFrame frame, @Nullable Double mask) {
        Set<String> reasons = new TreeSet<>();
        List<String> codes = codes(frame);
        for (int bit = 0; mask != null && bit < codes.size(); bit++) {
            if (((int) Math.rint(mask) >> bit & 1) != 0) {
                reasons.add(codes.get(bit));
            }
        }
        return reasons;
    }
}
