package org.pmmlake.suite.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;

/**
 * Which gold table answers which printed statistic. The vocabulary is one entry a statistic of the register; what
 * follows a colon in the register (a reason, a tool, an outcome) is the entry's argument.
 */
public final class FigureQuery {

    private static final Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> ANSWERS = answers();

    private final FigureTables tables;

    /**
     * @param gold the tables of the cycle of the report
     * @param catalogue the catalogue of that cycle
     * @param lists the printed lists, of which {@code in_depth} names the KPIs analysed in depth
     */
    public FigureQuery(GoldTables gold, Catalogue catalogue, Map<String, List<String>> lists) {
        this.tables = new FigureTables(gold, catalogue, lists.getOrDefault("in_depth", List.of()));
    }

    /** Every figure beside its computed value, in the order given. */
    public List<FigureResult> answer(List<PublishedFigure> figures) {
        List<FigureResult> results = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            results.add(answer(figure));
        }
        return List.copyOf(results);
    }

    /** One figure beside its computed value; without one where the tables do not show all that goes into it. */
    public FigureResult answer(PublishedFigure figure) {
        Double computed;
        try {
            computed = value(figure);
        } catch (GoldTables.NotShownException hidden) {
            return new FigureResult(figure, null, null, "", false);
        }
        if (computed == null) {
            return new FigureResult(figure, null, null, unanswered(figure), true);
        }
        boolean agrees = figure.agreesWith(computed);
        String note = figure.note();
        if (!agrees && note.isEmpty()) {
            note = "The computed value is another than the printed one.";
        }
        return new FigureResult(figure, computed, agrees, note, true);
    }

    /** Whether the vocabulary has an entry for the statistic of {@code figure}. */
    public static boolean knows(PublishedFigure figure) {
        return ANSWERS.containsKey(word(figure));
    }

    private @Nullable Double value(PublishedFigure figure) {
        BiFunction<FigureTables, PublishedFigure, @Nullable Double> answer = ANSWERS.get(word(figure));
        return answer == null ? null : answer.apply(tables, figure);
    }

    private static String unanswered(PublishedFigure figure) {
        if (!figure.note().isEmpty()) {
            return figure.note();
        }
        return switch (figure.claimClass()) {
            case "external" -> "A number of another source.";
            case "framework" -> "A convention of the report or a number of its framework, no result.";
            default -> "The gold tables have no row for it.";
        };
    }

    private static String word(PublishedFigure figure) {
        int colon = figure.statistic().indexOf(':');
        return colon < 0 ? figure.statistic() : figure.statistic().substring(0, colon);
    }

    private static Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> answers() {
        Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all = new HashMap<>();
        addBenchmarks(all);
        addResponses(all);
        addMemberCounts(all);
        addBreakdowns(all);
        addTools(all);
        addFramework(all);
        return Map.copyOf(all);
    }

    private static void addBenchmarks(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("mean", FigureTables::mean);
        all.put("median", (tables, figure) -> tables.benchmark(figure, "median"));
        all.put("min", (tables, figure) -> tables.benchmark(figure, "min"));
        all.put("max", (tables, figure) -> tables.benchmark(figure, "max"));
        all.put("outlier_level", (tables, figure) -> tables.benchmark(figure, "max"));
        all.put("count_below_benchmark", (tables, figure) -> tables.benchmark(figure, "below"));
        all.put("share_below_benchmark_pct", (tables, figure) -> tables.benchmark(figure, "below_pct"));
        all.put("share_above_benchmark_pct", (tables, figure) -> tables.benchmark(figure, "worse_pct"));
        all.put("success_ratio_in_words", (tables, figure) -> scaled(tables.benchmark(figure, "mean"), 0.01));
        all.put("difference_from_global_mean", FigureTables::differenceFromGlobal);
        all.put("count_groups_below_benchmark", (tables, figure) -> tables.groupsBeside(figure, -1));
        all.put("count_groups_above_benchmark", (tables, figure) -> tables.groupsBeside(figure, 1));
        all.put("min_of_group_means", (tables, figure) -> tables.groupMeans(figure).min().stream()
                .boxed()
                .findFirst()
                .orElse(null));
        all.put("max_of_group_means", (tables, figure) -> tables.groupMeans(figure).max().stream()
                .boxed()
                .findFirst()
                .orElse(null));
        all.put("count_low_performing_kpis", (tables, figure) -> tables.classified("low-performing"));
        all.put("count_well_performing_kpis", (tables, figure) -> tables.classified("well-performing"));
        all.put("count_not_assessable_kpis", (tables, figure) -> tables.classified("not-assessable"));
    }

    private static void addResponses(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("n_responses", (tables, figure) -> tables.responseRate(figure, "responses"));
        all.put("n_responses_suppressed_group", (tables, figure) -> tables.responseRate(figure, "responses"));
        all.put("response_rate_pct", (tables, figure) -> tables.responseRate(figure, "response_pct"));
        all.put("response_share", (tables, figure) -> scaled(tables.responseRate(figure, "response_pct"), 0.01));
        all.put("blank_count", (tables, figure) -> tables.responseRate(figure, "blanks"));
        all.put("not_provided_count", FigureTables::withoutValue);
        all.put("not_provided_rate_pct", FigureTables::withoutValuePercent);
        all.put("blank_reason_count", FigureTables::ticks);
        all.put("blank_reason_share_pct", FigureTables::ticksPercent);
        all.put("blank_count_total", FigureTables::blanksOfGroup);
        all.put("blank_share_per_member_pct", FigureTables::blanksOfGroupPercent);
        all.put("rank_by_response_among_14_max", FigureTables::rankByResponse);
        all.put(
                "n_pairs_correlation_with_maturity-competency-development",
                (tables, figure) -> tables.pairs(figure, "maturity-competency-development"));
    }

    private static void addMemberCounts(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("count_above_100pct", (tables, figure) -> tables.valuesWhere(figure, value -> value > 100));
        all.put(
                "count_close_to_100pct",
                (tables, figure) -> tables.valuesWhere(figure, value -> value >= 95 && value <= 100));
        all.put("count_below_20pct", (tables, figure) -> tables.valuesWhere(figure, value -> value < 20));
        all.put("count_at_100pct", (tables, figure) -> tables.valuesWhere(figure, value -> value == 100));
        all.put(
                "count_above_77pct_below_100pct",
                (tables, figure) -> tables.valuesWhere(figure, value -> value > 77 && value < 100));
        all.put("count_below_50pct", (tables, figure) -> tables.valuesWhere(figure, value -> value < 50));
        all.put("count_yes_question_1", (tables, figure) -> tables.yes(figure, "1"));
        // The report names the two questions without their numbers; the catalogue's order begins with them.
        all.put("count_yes_has_action_plan", (tables, figure) -> tables.yes(figure, "1"));
        all.put("count_yes_plan_aligned_with_rad", (tables, figure) -> tables.yes(figure, "2"));
    }

    private static void addBreakdowns(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("n_responses_disaggregated", FigureTables::breakdownResponses);
        all.put(
                "count_groups_senior_lowest",
                (tables, figure) -> tables.gradesWhere(figure, FigureTables::seniorLowest));
        all.put(
                "count_groups_middle_second_highest",
                (tables, figure) -> tables.gradesWhere(figure, FigureTables::middleSecond));
        all.put("count_kpis_with_sufficient_disaggregated_data", (tables, figure) -> tables.sufficientKpis());
        all.put("disaggregation_min_responses", FigureTables::breakdownRequired);
    }

    private static void addTools(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("correlation_with_tool", FigureTables::correlation);
        all.put("correlation_max_awareness_vs_capacity_to_report", (tables, figure) -> tables.highestCapacity());
        all.put("mean_planned_use_share_pct_of_24_tools", (tables, figure) -> tables.plannedUse());
        all.put("count_tools_low_planned_use", (tables, figure) -> tables.lowPlannedUse());
        all.put("n_responses_tool_survey", (tables, figure) -> tables.toolResponses());
    }

    private static void addFramework(Map<String, BiFunction<FigureTables, PublishedFigure, @Nullable Double>> all) {
        all.put("count_participating_members", FigureTables::members);
        all.put("selection_min_responses", (tables, figure) -> tables.required("required_10pct"));
        all.put("low_response_threshold", (tables, figure) -> tables.required("required_10pct"));
        all.put("selection_ideal_responses", (tables, figure) -> tables.required("required_5pct"));
        all.put("margin_of_error_for_33_responses", (tables, figure) -> tables.margin(33));
        all.put("margin_of_error_for_53_responses", (tables, figure) -> tables.margin(53));
        all.put("count_kpis", (tables, figure) ->
                (double) tables.catalogue().kpis().size());
        all.put("count_outcomes", (tables, figure) ->
                (double) tables.catalogue().outcomes().size());
        all.put("count_dimensions", (tables, figure) ->
                (double) tables.catalogue().dimensions().size());
        all.put("count_blank_reasons", (tables, figure) ->
                (double) tables.catalogue().reasons().size());
        all.put("count_tools", (tables, figure) ->
                (double) tables.catalogue().tools().size());
        all.put("n_questions", (tables, figure) -> tables.catalogue()
                .kpi(figure.kpi())
                .map(kpi -> (double) kpi.questions())
                .orElse(null));
        all.put("count_kpis_outcome", (tables, figure) -> (double)
                tables.catalogue().kpisOf(FigureTables.argument(figure)).size());
        all.put("count_rad_key_factors", (tables, figure) -> (double) tables.catalogue().radLinks().stream()
                .map(link -> link.factor())
                .distinct()
                .count());
    }

    private static @Nullable Double scaled(@Nullable Double value, double factor) {
        return value == null ? null : Double.valueOf(value * factor);
    }
}
