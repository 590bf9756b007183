package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Change of a KPI from one cycle to the next: of all respondents, and of the same Members. */
public final class TrendTable {
    public static final String KPI = "kpi";
    public static final String GROUP = "group";
    public static final String CYCLE_FROM = "cycle_from";
    public static final String CYCLE_TO = "cycle_to";
    public static final String N_FROM = "n_from";
    public static final String N_TO = "n_to";
    public static final String MEAN_FROM = "mean_from";
    public static final String MEAN_TO = "mean_to";
    public static final String CHANGE = "change";
    public static final String MATCHED_N = "matched_n";
    public static final String MATCHED_CHANGE = "matched_change";
    public static final String MATCHED_P = "matched_p";
    public static final String COMPARABLE = "comparable";
    public static final String READING = "reading";

    public static final TableSpec SPEC = TableSpec.gold(
                    "trend", "Change of a KPI from one cycle to the next: of all respondents, and of the same Members.")
            .key(KPI, "Code of the KPI")
            .byGroup()
            .integerKey(CYCLE_FROM, "Earlier cycle")
            .integerKey(CYCLE_TO, "Later cycle")
            .count(N_FROM, Statistic.COUNT, "Responses in the earlier cycle")
            .count(N_TO, Statistic.COUNT, "Responses in the later cycle")
            .number(MEAN_FROM, Statistic.MEAN, "Mean of the earlier cycle")
            .number(MEAN_TO, Statistic.MEAN, "Mean of the later cycle")
            .number(CHANGE, Statistic.OF_MEANS, "mean_to less mean_from")
            .count(MATCHED_N, Statistic.COUNT, "Members with a value and in the group in both cycles")
            .number(MATCHED_CHANGE, Statistic.CHANGE, "Mean of their differences")
            .number(MATCHED_P, Statistic.CHANGE_TEST, "Two-sided p of the paired t test")
            .flag(COMPARABLE, Statistic.COUNT, "Whether the KPI has the same definition in both cycles")
            .text(READING, Statistic.CHANGE_TEST, "improved, worsened, unchanged or not-assessable")
            .adjusted(MATCHED_P, Statistic.CHANGE_TEST, CYCLE_TO)
            .runId()
            .build();

    private TrendTable() {}
}
