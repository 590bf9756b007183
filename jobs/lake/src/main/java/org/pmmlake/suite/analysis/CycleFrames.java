package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
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
import org.pmmlake.suite.analysis.MemberProfile.RowDoubt;
import org.pmmlake.suite.rows.CycleRows;
import org.pmmlake.suite.rows.RowStream;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/**
 * From silver tables to one frame a cycle: it collects the rows of the cycle, in any order, and takes the current revision of
 * each Member. What a cycle has is bounded by its Members and its catalogue.
 */
public final class CycleFrames {

    /** The silver tables that frames are made from. */
    public static final List<TableSpec> TABLES = List.of(
            MemberTable.SPEC,
            SubmissionTable.SPEC,
            DataPointTotalTable.SPEC,
            DataPointDoubtTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    /** Of these, what the frame of the cycle before is made from, with which findings compare. */
    public static final List<TableSpec> TABLES_OF_BEFORE =
            List.of(SubmissionTable.SPEC, DataPointTotalTable.SPEC, AnswerTable.SPEC);

    private static final List<GroupKind> CLASSIFICATIONS = List.of(
            GroupKind.WCO_REGION, GroupKind.INCOME_GROUP, GroupKind.GEOGRAPHIC_TYPE, GroupKind.ADMINISTRATION_TYPE);

    /** Of all silver tables alike. */
    private static final int MEMBER = at(MemberTable.SPEC, MemberTable.MEMBER);

    /** Of all silver tables but the register. */
    private static final int REVISION = at(SubmissionTable.SPEC, SubmissionTable.REVISION);

    /** Of totals, answers and reasons alike. */
    private static final int KPI = at(DataPointTotalTable.SPEC, DataPointTotalTable.KPI);

    private static final List<Integer> MEMBER_GROUPS = List.of(
            at(MemberTable.SPEC, MemberTable.WCO_REGION),
            at(MemberTable.SPEC, MemberTable.INCOME_GROUP),
            at(MemberTable.SPEC, MemberTable.GEOGRAPHIC_TYPE),
            at(MemberTable.SPEC, MemberTable.ADMINISTRATION_TYPE));
    private static final int GDP = at(MemberTable.SPEC, MemberTable.GDP_USD_BN);
    private static final int DATAPOINT = at(DataPointTotalTable.SPEC, DataPointTotalTable.DATAPOINT);
    private static final int BREAKDOWN = at(DataPointTotalTable.SPEC, DataPointTotalTable.BREAKDOWN);
    private static final int CATEGORY = at(DataPointTotalTable.SPEC, DataPointTotalTable.CATEGORY);
    private static final int TOTAL = at(DataPointTotalTable.SPEC, DataPointTotalTable.TOTAL);
    private static final int QUESTION = at(AnswerTable.SPEC, AnswerTable.QUESTION);
    private static final int YES = at(AnswerTable.SPEC, AnswerTable.YES);
    private static final int REASON = at(BlankTable.SPEC, BlankTable.REASON);
    private static final int TOOL = at(ToolResponseTable.SPEC, ToolResponseTable.TOOL);
    private static final int LEVEL = at(ToolResponseTable.SPEC, ToolResponseTable.LEVEL);

    private final int cycle;
    private final Catalogue catalogue;
    private final Map<String, Integer> kpiPlaces = new HashMap<>();
    private final Map<String, Integer> toolPlaces = new HashMap<>();
    /** What Members left out that sent nothing for a KPI, by its place: it is the same of all. */
    private final Map<Integer, KpiData> silent = new HashMap<>();

    private final TreeMap<String, Registered> register = new TreeMap<>();
    private final TreeMap<String, TreeMap<Integer, Revision>> revisions = new TreeMap<>();

    private record Registered(EnumMap<GroupKind, String> groups, @Nullable Double gdp) {}

    /** What one revision of one Member says; lists and arrays go by the places of KPIs and tools. */
    private static final class Revision {
        private boolean accepted;
        private final List<SortedMap<String, Double>> sums;
        private final Map<Integer, Map<BreakdownKey, Map<String, Double>>> breakdownSums = new TreeMap<>();
        private final Map<Integer, List<RowDoubt>> doubts = new TreeMap<>();
        private final List<SortedMap<Integer, Boolean>> answers;
        private final List<SortedSet<String>> reasons;
        private final int[] levels;

        Revision(int kpis, int tools) {
            // Most places of most Members stay empty: these collections are one object.
            sums = new ArrayList<>(Collections.nCopies(kpis, Collections.emptySortedMap()));
            answers = new ArrayList<>(Collections.nCopies(kpis, Collections.emptySortedMap()));
            reasons = new ArrayList<>(Collections.nCopies(kpis, Collections.emptySortedSet()));
            levels = new int[tools];
            Arrays.fill(levels, -1);
        }

        private boolean isSilent(int kpi) {
            return sums.get(kpi).isEmpty()
                    && answers.get(kpi).isEmpty()
                    && !breakdownSums.containsKey(kpi)
                    && !doubts.containsKey(kpi);
        }
    }

    /** The collection at a place, which is made when something comes into it. */
    private static <T> T at(List<T> places, int place, Predicate<T> isEmpty, Supplier<T> first) {
        if (isEmpty.test(places.get(place))) {
            places.set(place, first.get());
        }
        return places.get(place);
    }

    private static int at(TableSpec table, String column) {
        return table.columns().fieldIndex(column);
    }

    private CycleFrames(int cycle, Catalogue catalogue) {
        this.cycle = cycle;
        this.catalogue = catalogue;
        catalogue.kpis().forEach(kpi -> kpiPlaces.put(kpi.code(), kpiPlaces.size()));
        catalogue.tools().forEach(tool -> toolPlaces.put(tool.code(), toolPlaces.size()));
    }

    /**
     * One frame for each cycle, also for one that has no rows at all. Lazy, as Spark's collections are.
     *
     * @param silver all rows of each of {@link #TABLES}, cycle by cycle
     * @param catalogues the catalogue of each cycle that occurs
     */
    public static JavaRDD<CycleFrame> of(JavaRDD<CycleRows> silver, SortedMap<Integer, Catalogue> catalogues) {
        TreeMap<Integer, Catalogue> known = new TreeMap<>(catalogues);
        return silver.map(rows -> frame(rows, known));
    }

    /** The frame of one cycle from the rows of {@link #TABLES}. */
    public static CycleFrame of(int cycle, Catalogue catalogue, Map<String, List<Row>> tables) {
        Map<String, RowStream> streams = new HashMap<>();
        tables.forEach((table, rows) -> streams.put(table, rows::forEach));
        return frame(new CycleRows(cycle, streams, null), Map.of(cycle, catalogue));
    }

    private static CycleFrame frame(CycleRows cycle, Map<Integer, Catalogue> catalogues) {
        Catalogue catalogue = catalogues.get(cycle.cycle());
        if (catalogue == null) {
            throw new IllegalStateException("No catalogue was given for cycle " + cycle.cycle());
        }
        CycleFrames frame = new CycleFrames(cycle.cycle(), catalogue);
        rows(cycle, MemberTable.SPEC).forEach(frame::addMember);
        rows(cycle, SubmissionTable.SPEC).forEach(frame::addSubmission);
        rows(cycle, DataPointTotalTable.SPEC).forEach(frame::addTotal);
        rows(cycle, DataPointDoubtTable.SPEC).forEach(frame::addDoubt);
        rows(cycle, AnswerTable.SPEC).forEach(frame::addAnswer);
        rows(cycle, BlankTable.SPEC).forEach(frame::addBlank);
        rows(cycle, ToolResponseTable.SPEC).forEach(frame::addToolResponse);
        CycleFrame built = frame.build();
        return cycle.before() == null ? built : built.after(frame(cycle.before(), catalogues));
    }

    private static RowStream rows(CycleRows cycle, TableSpec table) {
        return cycle.tables().getOrDefault(table.name(), taker -> {});
    }

    /** Takes a row of {@link MemberTable}. */
    private void addMember(Row row) {
        EnumMap<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        for (int i = 0; i < CLASSIFICATIONS.size(); i++) {
            String group = row.getString(MEMBER_GROUPS.get(i));
            if (group != null) {
                groups.put(CLASSIFICATIONS.get(i), group);
            }
        }
        register.put(row.getString(MEMBER), new Registered(groups, row.isNullAt(GDP) ? null : row.getDouble(GDP)));
    }

    /** Takes a row of {@link SubmissionTable}. */
    private void addSubmission(Row row) {
        revision(row).accepted = true;
    }

    /** Takes a row of {@link DataPointTotalTable}. */
    private void addTotal(Row row) {
        Revision revision = revision(row);
        int kpi = place(kpiPlaces, row.getString(KPI));
        String dataPoint = row.getString(DATAPOINT);
        String breakdown = row.getString(BREAKDOWN);
        if (breakdown.isEmpty()) {
            at(revision.sums, kpi, Map::isEmpty, TreeMap::new).put(dataPoint, row.getDouble(TOTAL));
        } else {
            revision.breakdownSums
                    .computeIfAbsent(kpi, none -> new HashMap<>())
                    .computeIfAbsent(new BreakdownKey(kpi, breakdown, row.getString(CATEGORY)), none -> new TreeMap<>())
                    .put(dataPoint, row.getDouble(TOTAL));
        }
    }

    /** Takes a row of {@link DataPointDoubtTable}, whose keys stand where those of totals do. */
    private void addDoubt(Row row) {
        String breakdown = row.getString(BREAKDOWN);
        String dataPoint = row.getString(DATAPOINT);
        revision(row)
                .doubts
                .computeIfAbsent(place(kpiPlaces, row.getString(KPI)), none -> new ArrayList<>())
                .add(new RowDoubt(
                        breakdown.isEmpty() ? dataPoint : breakdown + "/" + row.getString(CATEGORY) + "/" + dataPoint,
                        row.getString(at(DataPointDoubtTable.SPEC, DataPointDoubtTable.RULE)),
                        row.getString(at(DataPointDoubtTable.SPEC, DataPointDoubtTable.OBSERVED)),
                        row.getString(at(DataPointDoubtTable.SPEC, DataPointDoubtTable.EXPECTED)),
                        row.getString(at(DataPointDoubtTable.SPEC, DataPointDoubtTable.MESSAGE))));
    }

    /** Takes a row of {@link AnswerTable}. */
    private void addAnswer(Row row) {
        at(revision(row).answers, place(kpiPlaces, row.getString(KPI)), Map::isEmpty, TreeMap::new)
                .put(row.getInt(QUESTION), row.getBoolean(YES));
    }

    /** Takes a row of {@link BlankTable}. */
    private void addBlank(Row row) {
        at(revision(row).reasons, place(kpiPlaces, row.getString(KPI)), Set::isEmpty, TreeSet::new)
                .add(row.getString(REASON));
    }

    /** Takes a row of {@link ToolResponseTable}. */
    private void addToolResponse(Row row) {
        revision(row).levels[place(toolPlaces, row.getString(TOOL))] = row.getInt(LEVEL);
    }

    private Revision revision(Row row) {
        return revisions
                .computeIfAbsent(row.getString(MEMBER), none -> new TreeMap<>())
                .computeIfAbsent(row.getInt(REVISION), none -> new Revision(kpiPlaces.size(), toolPlaces.size()));
    }

    private static int place(Map<String, Integer> places, String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalStateException("Accepted rows name " + code + ", which the catalogue does not know");
        }
        return place;
    }

    /** The frame of the rows taken so far. */
    private CycleFrame build() {
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
            KpiData sent = revision.isSilent(kpi)
                    ? silent.computeIfAbsent(kpi, none -> data(definition, none, revision))
                    : data(definition, kpi, revision);
            data.add(sent);
            reasons.add(revision.reasons.get(kpi));
            sent.breakdownSums().forEach((key, sums) -> breakdowns.put(key, KpiFormula.compute(definition, sums)));
        }
        return new MemberProfile(
                member, registered.groups(), registered.gdp(), number, data, reasons, revision.levels, breakdowns);
    }

    private static KpiData data(Kpi definition, int kpi, Revision revision) {
        Map<String, Double> sums = revision.sums.get(kpi);
        Map<Integer, Boolean> answers = revision.answers.get(kpi);
        KpiResult result = KpiFormula.of(definition, sums, answers);
        return new KpiData(
                result,
                sums,
                answers,
                revision.breakdownSums.getOrDefault(kpi, Map.of()),
                List.copyOf(revision.doubts.getOrDefault(kpi, List.of())));
    }
}
