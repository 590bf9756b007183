package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.value.KpiResult;

/**
 * One participating Member of a cycle: its groups, and all that its current revision says. Arrays follow the order of the
 * catalogue's KPIs and tools, which is by code.
 */
public final class MemberProfile implements Serializable {

    private final String member;
    private final EnumMap<GroupKind, String> groups;
    private final @Nullable Double gdp;
    private final int revision;
    private final double[] values;
    private final KpiStatus[] statuses;
    private final List<Set<String>> reasons;
    private final int[] levels;
    private final HashMap<BreakdownKey, KpiResult> breakdowns;
    private final List<KpiData> data;

    /** One disaggregation of one KPI. */
    public record BreakdownKey(int kpi, String breakdown, String category) implements Serializable {}

    /** A doubt by a quality rule about the rows of one data point. */
    record RowDoubt(String place, String rule, String observed, String expected, String message)
            implements Serializable {}

    /**
     * What a Member sent for one KPI, without breakdowns.
     *
     * @param result the value, or why there is none
     * @param sums total of each data point that was sent
     * @param answers whether the answer is YES, by number of the question
     * @param breakdownSums total of each data point by breakdown and category
     * @param doubts what is doubtful about the rows behind the totals
     */
    public record KpiData(
            KpiResult result,
            Map<String, Double> sums,
            Map<Integer, Boolean> answers,
            Map<BreakdownKey, Map<String, Double>> breakdownSums,
            List<RowDoubt> doubts)
            implements Serializable {

        /** Whether anything was sent for the KPI itself. */
        boolean sent() {
            return !sums.isEmpty() || !answers.isEmpty();
        }
    }

    MemberProfile(
            String member,
            EnumMap<GroupKind, String> groups,
            @Nullable Double gdp,
            int revision,
            List<KpiData> data,
            List<Set<String>> reasons,
            int[] levels,
            Map<BreakdownKey, KpiResult> breakdowns) {
        this.member = member;
        this.groups = groups;
        this.gdp = gdp;
        this.revision = revision;
        this.data = data;
        this.reasons = reasons;
        this.levels = levels;
        this.breakdowns = new HashMap<>(breakdowns);
        this.values = new double[data.size()];
        this.statuses = new KpiStatus[data.size()];
        for (int kpi = 0; kpi < values.length; kpi++) {
            Double value = data.get(kpi).result().value();
            values[kpi] = value == null ? Double.NaN : value;
            statuses[kpi] = status(kpi, value);
        }
    }

    /** The same Member with other contents. */
    MemberProfile with(
            List<KpiData> other, List<Set<String>> given, int[] toolLevels, Map<BreakdownKey, KpiResult> results) {
        return new MemberProfile(member, groups, gdp, revision, other, given, toolLevels, results);
    }

    private KpiStatus status(int kpi, @Nullable Double value) {
        if (data.get(kpi).sent()) {
            return value == null ? KpiStatus.INVALID : KpiStatus.REPORTED;
        }
        return reasons.get(kpi).isEmpty() ? KpiStatus.MISSING : KpiStatus.BLANK;
    }

    public String member() {
        return member;
    }

    /** The group of the Member in a classification, or empty; {@code GLOBAL} holds every Member. */
    public Optional<String> group(GroupKind kind) {
        return Optional.ofNullable(groups.get(kind));
    }

    /** GDP in billion US dollars, or null. */
    public @Nullable Double gdp() {
        return gdp;
    }

    /** The accepted revision that everything here is from. */
    public int revision() {
        return revision;
    }

    /** Whether the KPI at this place of the catalogue has a value. */
    public boolean hasValue(int kpi) {
        return statuses[kpi] == KpiStatus.REPORTED;
    }

    /** The value of the KPI at this place of the catalogue; NaN where it has none. */
    public double value(int kpi) {
        return values[kpi];
    }

    public KpiStatus status(int kpi) {
        return statuses[kpi];
    }

    /** The reasons ticked for a KPI left blank; empty for any other. */
    public Set<String> reasons(int kpi) {
        return statuses[kpi] == KpiStatus.BLANK ? reasons.get(kpi) : Set.of();
    }

    /** The reasons that were given for a KPI, whatever else was sent for it. */
    Set<String> givenReasons(int kpi) {
        return reasons.get(kpi);
    }

    /** The level of the tool at this place of the catalogue, 0 to 3; -1 where the Member gave none. */
    public int level(int tool) {
        return levels[tool];
    }

    /** The levels of all tools; -1 where the Member gave none. */
    public int[] levels() {
        return levels.clone();
    }

    /** The value of a breakdown category, or null. */
    public @Nullable Double breakdownValue(BreakdownKey key) {
        KpiResult result = breakdowns.get(key);
        return result == null ? null : result.value();
    }

    /** What was sent for the KPI at this place of the catalogue. */
    public KpiData data(int kpi) {
        return data.get(kpi);
    }
}
