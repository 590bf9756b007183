package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.suite.analysis.CycleFrame.RegisteredGroup;
import org.pmmlake.suite.analysis.MemberProfile.BreakdownKey;
import org.pmmlake.suite.analysis.MemberProfile.KpiData;

/** Collects the rows of one cycle, in any order, and builds its frame from the current revision of each Member. */
final class FrameBuilder {

    private static final List<GroupKind> CLASSIFICATIONS = List.of(
            GroupKind.WCO_REGION, GroupKind.INCOME_GROUP, GroupKind.GEOGRAPHIC_TYPE, GroupKind.ADMINISTRATION_TYPE);

    private final int cycle;
    private final Catalogue catalogue;
    private final Map<String, Integer> kpiPlaces = new HashMap<>();
    private final Map<String, Integer> toolPlaces = new HashMap<>();
    private final TreeMap<String, Registered> register = new TreeMap<>();
    private final TreeMap<String, TreeMap<Integer, Revision>> revisions = new TreeMap<>();

    private record Registered(EnumMap<GroupKind, String> groups, @Nullable Double gdp) {}

    /** What one revision of one Member says. */
    private static final class Revision {
        private boolean accepted;
        private final Map<Integer, Map<String, Double>> sums = new TreeMap<>();
        private final Map<Integer, Map<BreakdownKey, Map<String, Double>>> breakdownSums = new TreeMap<>();
        private final Map<Integer, TreeMap<Integer, Boolean>> answers = new TreeMap<>();
        private final Map<Integer, SortedSet<String>> reasons = new TreeMap<>();
        private final Map<Integer, Integer> levels = new TreeMap<>();
    }

    FrameBuilder(int cycle, Catalogue catalogue) {
        this.cycle = cycle;
        this.catalogue = catalogue;
        catalogue.kpis().forEach(kpi -> kpiPlaces.put(kpi.code(), kpiPlaces.size()));
        catalogue.tools().forEach(tool -> toolPlaces.put(tool.code(), toolPlaces.size()));
    }

    /** Takes a row of the common shape of {@link CycleFrames}. */
    void add(Row row) {
        String member = row.getString(2);
        if (member == null) {
            return;
        }
        CycleFrames.Source source = CycleFrames.Source.valueOf(row.getString(1));
        if (source == CycleFrames.Source.MEMBER) {
            register.put(member, registered(row));
            return;
        }
        Revision revision = revisions
                .computeIfAbsent(member, none -> new TreeMap<>())
                .computeIfAbsent(row.getInt(3), none -> new Revision());
        String first = row.getString(5);
        switch (source) {
            case SUBMISSION -> revision.accepted = true;
            case TOTAL -> total(revision, row);
            case ANSWER ->
                revision.answers
                        .computeIfAbsent(place(kpiPlaces, first), none -> new TreeMap<>())
                        .put(Integer.parseInt(row.getString(6)), row.getDouble(4) > 0);
            case BLANK ->
                revision.reasons
                        .computeIfAbsent(place(kpiPlaces, first), none -> new TreeSet<>())
                        .add(row.getString(6));
            case TOOL -> revision.levels.put(place(toolPlaces, first), (int) row.getDouble(4));
            case MEMBER -> throw new IllegalStateException("Register rows have no revision");
        }
    }

    private static Registered registered(Row row) {
        EnumMap<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        for (int i = 0; i < CLASSIFICATIONS.size(); i++) {
            if (!row.isNullAt(5 + i)) {
                groups.put(CLASSIFICATIONS.get(i), row.getString(5 + i));
            }
        }
        return new Registered(groups, row.isNullAt(4) ? null : row.getDouble(4));
    }

    private void total(Revision revision, Row row) {
        int kpi = place(kpiPlaces, row.getString(5));
        String dataPoint = row.getString(6);
        String breakdown = row.getString(7);
        if (breakdown.isEmpty()) {
            revision.sums.computeIfAbsent(kpi, none -> new TreeMap<>()).put(dataPoint, row.getDouble(4));
        } else {
            revision.breakdownSums
                    .computeIfAbsent(kpi, none -> new HashMap<>())
                    .computeIfAbsent(new BreakdownKey(kpi, breakdown, row.getString(8)), none -> new TreeMap<>())
                    .put(dataPoint, row.getDouble(4));
        }
    }

    private static int place(Map<String, Integer> places, String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalStateException("Accepted rows name " + code + ", which the catalogue does not know");
        }
        return place;
    }

    /** The frame of the rows taken so far. */
    CycleFrame build() {
        SortedSet<RegisteredGroup> groups = new TreeSet<>();
        register.values().forEach(member -> member.groups()
                .forEach((kind, code) -> groups.add(new RegisteredGroup(kind, code))));
        List<MemberProfile> members = new ArrayList<>();
        revisions.forEach((member, byNumber) -> byNumber.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().accepted)
                .findFirst()
                .ifPresent(current -> members.add(profile(member, current.getKey(), current.getValue()))));
        return new CycleFrame(cycle, catalogue, members, groups);
    }

    private MemberProfile profile(String member, int number, Revision revision) {
        Registered registered = register.getOrDefault(member, new Registered(new EnumMap<>(GroupKind.class), null));
        List<KpiData> data = new ArrayList<>();
        List<Set<String>> reasons = new ArrayList<>();
        HashMap<BreakdownKey, KpiResult> breakdowns = new HashMap<>();
        for (int kpi = 0; kpi < kpiPlaces.size(); kpi++) {
            Kpi definition = catalogue.kpis().get(kpi);
            KpiData sent = data(definition, kpi, revision);
            data.add(sent);
            reasons.add(new TreeSet<>(revision.reasons.getOrDefault(kpi, new TreeSet<>())));
            sent.breakdownSums().forEach((key, sums) -> breakdowns.put(key, KpiFormula.compute(definition, sums)));
        }
        int[] levels = new int[toolPlaces.size()];
        Arrays.fill(levels, -1);
        revision.levels.forEach((tool, level) -> levels[tool] = level);
        return new MemberProfile(
                member, registered.groups(), registered.gdp(), number, data, reasons, levels, breakdowns);
    }

    private static KpiData data(Kpi definition, int kpi, Revision revision) {
        Map<String, Double> sums = revision.sums.getOrDefault(kpi, new TreeMap<>());
        Map<Integer, Boolean> answers = revision.answers.getOrDefault(kpi, new TreeMap<>());
        KpiResult result = KpiFormula.of(definition, sums, answers);
        return new KpiData(
                result, sums, answers, new HashMap<>(revision.breakdownSums.getOrDefault(kpi, new HashMap<>())));
    }
}
