package org.pmmlake.metrics.disclosure;

import static org.pmmlake.metrics.disclosure.Statistic.ANSWER;
import static org.pmmlake.metrics.disclosure.Statistic.BENCHMARK;
import static org.pmmlake.metrics.disclosure.Statistic.CHANGE;
import static org.pmmlake.metrics.disclosure.Statistic.CHANGE_TEST;
import static org.pmmlake.metrics.disclosure.Statistic.CLASSIFICATION;
import static org.pmmlake.metrics.disclosure.Statistic.CORRELATION;
import static org.pmmlake.metrics.disclosure.Statistic.COUNT;
import static org.pmmlake.metrics.disclosure.Statistic.DEVIATION;
import static org.pmmlake.metrics.disclosure.Statistic.EXTREMES;
import static org.pmmlake.metrics.disclosure.Statistic.FIGURE;
import static org.pmmlake.metrics.disclosure.Statistic.FILE;
import static org.pmmlake.metrics.disclosure.Statistic.FILE_DIGEST;
import static org.pmmlake.metrics.disclosure.Statistic.FINDING;
import static org.pmmlake.metrics.disclosure.Statistic.GROUP_TEST;
import static org.pmmlake.metrics.disclosure.Statistic.LEVEL;
import static org.pmmlake.metrics.disclosure.Statistic.MEAN;
import static org.pmmlake.metrics.disclosure.Statistic.MEDCOUPLE;
import static org.pmmlake.metrics.disclosure.Statistic.MEDIAN;
import static org.pmmlake.metrics.disclosure.Statistic.MEMBER_VALUE;
import static org.pmmlake.metrics.disclosure.Statistic.OF_MEANS;
import static org.pmmlake.metrics.disclosure.Statistic.PROFILE;
import static org.pmmlake.metrics.disclosure.Statistic.QUARTILES;
import static org.pmmlake.metrics.disclosure.Statistic.REASON;
import static org.pmmlake.metrics.disclosure.Statistic.RECORD;
import static org.pmmlake.metrics.disclosure.Statistic.REGRESSION;
import static org.pmmlake.metrics.disclosure.Statistic.SHARE;
import static org.pmmlake.metrics.disclosure.Statistic.SKEWNESS;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rule each column of each published gold table obeys (contract §5, BACKGROUND §5.5). Keys, numbers of Members and
 * response rates are {@link Statistic#COUNT}: who answered is part of what every attacker knows. Whether a Member left a
 * KPI blank, and why, is its own: Member-level status follows the value's level, ticks per reason are small counts.
 * Numbers counted over KPIs from their classes ({@code sdg_matrix}, {@code rad_matrix}, {@code tool_assessment}) are
 * free: a sign of a skewness is no Member value.
 */
public final class GoldRules {

    private static final NavigableMap<String, Map<String, Statistic>> RULES = new TreeMap<>();

    static {
        rule("kpi_value", MEMBER_VALUE, "value", "status", "revision");
        rule("benchmark", COUNT, "members", "responses", "benchmark_statistic");
        rule("benchmark", MEAN, "mean");
        rule("benchmark", MEDIAN, "median");
        rule("benchmark", DEVIATION, "stddev");
        rule("benchmark", EXTREMES, "min", "max");
        rule("benchmark", QUARTILES, "q1", "q3");
        rule("benchmark", SKEWNESS, "skewness");
        rule("benchmark", BENCHMARK, "benchmark");
        rule("benchmark", SHARE, "below", "below_pct", "worse", "worse_pct");
        rule("response_rate", COUNT, "members", "responses", "blanks", "missing", "invalid", "response_pct");
        rule("response_rate", COUNT, "blank_pct", "required_5pct", "required_10pct", "low_response");
        rule("blank_reason", REASON, "ticks", "share_pct");
        rule("kpi_performance", COUNT, "responses", "direction", "low_response");
        rule("kpi_performance", SKEWNESS, "skewness");
        rule("kpi_performance", MEDCOUPLE, "medcouple");
        rule("kpi_performance", CLASSIFICATION, "stable", "classification", "need");
        rule("breakdown_benchmark", COUNT, "responses", "required_10pct", "sufficient");
        rule("breakdown_benchmark", MEAN, "mean");
        rule("breakdown_benchmark", MEDIAN, "median");
        rule("tool_use", COUNT, "responses");
        rule(
                "tool_use",
                LEVEL,
                "not_aware",
                "no_plans",
                "plans_to_use",
                "using",
                "aware_pct",
                "plans_pct",
                "using_pct");
        rule("tool_correlation", COUNT, "n", "mapped");
        rule("tool_correlation", CORRELATION, "r", "p_value", "q_value", "ci_low", "ci_high", "strong", "reading");
        rule("tool_assessment", COUNT, "mapped_kpis", "well_performing", "low_performing");
        rule("tool_assessment", LEVEL, "using_pct", "plans_pct", "low_planned_use", "not_impacting");
        rule("tool_assessment", LEVEL, "low_use_low_performing", "high_use_well_performing");
        rule("sdg_coverage", COUNT, "response_pct", "low_response");
        rule("sdg_coverage", CLASSIFICATION, "classification", "contributes");
        rule("sdg_matrix", COUNT, "outcomes", "kpis", "mean_response_pct", "well_performing", "low_performing");
        rule("sdg_matrix", COUNT, "not_assessable", "contributing_kpis");
        rule("rad_matrix", COUNT, "kpis", "mean_response_pct", "well_performing", "low_performing");
        rule("group_difference", COUNT, "groups", "n", "df1", "df2");
        rule("group_difference", GROUP_TEST, "statistic", "p_value", "effect_size");
        rule("gdp_regression", COUNT, "n");
        rule("gdp_regression", REGRESSION, "intercept", "slope", "slope_se", "t", "p_value", "r_squared");
        rule("kpi_relation", COUNT, "outcome", "n");
        rule("kpi_relation", CORRELATION, "r", "p_value");
        rule("trend", COUNT, "n_from", "n_to", "matched_n", "comparable");
        rule("trend", MEAN, "mean_from", "mean_to");
        rule("trend", OF_MEANS, "change");
        rule("trend", CHANGE, "matched_change");
        rule("trend", CHANGE_TEST, "matched_p", "reading");
        rule("trend_slope", COUNT, "cycles");
        rule("trend_slope", OF_MEANS, "slope_per_year", "mk_p");
        rule("blank_followup", REASON, "ticks", "now_reported", "still_blank", "now_missing", "left");
        rule("question_answer", COUNT, "responses");
        rule("question_answer", ANSWER, "yes", "yes_pct");
        rule("member_peer", PROFILE, "peer_group", "peer_groups", "distance", "silhouette", "nearest");
        rule("member_peer", PROFILE, "kpis", "own_values");
        rule("kpi_component", PROFILE, "loading", "explained_variance_pct", "cumulative_pct", "members");
        rule("quality_finding", FINDING, "severity", "observed", "expected", "message", "state");
        rule("quarantine", RECORD, "message", "raw");
        rule("quarantine", FILE, "cycle", "member", "code");
        rule("source_file", FILE, "cycle", "kind", "rows_read", "rows_accepted", "rows_quarantined");
        rule("source_file", FILE, "rows_duplicate", "rows_rounded", "note");
        rule("source_file", FILE_DIGEST, "content_hash");
        rule("published_figure", COUNT, "printed");
        rule("published_figure", FIGURE, "computed", "difference", "agrees", "note");
    }

    private GoldRules() {}

    private static void rule(String table, Statistic statistic, String... columns) {
        Map<String, Statistic> rules = RULES.computeIfAbsent(table, name -> new HashMap<>());
        for (String column : columns) {
            rules.put(column, statistic);
        }
    }

    /** The tables that have rules, by name. */
    public static Set<String> tables() {
        return Collections.unmodifiableSet(RULES.keySet());
    }

    /**
     * The rule of a column that is not part of the table's key. A column without a rule is refused, so that a new one
     * cannot be published by oversight.
     */
    public static Statistic of(String table, String column) {
        Map<String, Statistic> rules = RULES.getOrDefault(table, Map.of());
        // The digest of all inputs together says nothing of any one.
        Statistic statistic = column.equals("run_id") && !rules.isEmpty() ? COUNT : rules.get(column);
        if (statistic == null) {
            throw new IllegalArgumentException(
                    "The column %s.%s has no disclosure rule; add one before publishing it.".formatted(table, column));
        }
        return statistic;
    }
}
