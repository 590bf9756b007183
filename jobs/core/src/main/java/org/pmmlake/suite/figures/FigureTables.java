package org.pmmlake.suite.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;

/** The questions that the printed statistics put to the gold tables. Where no row answers, the result is null. */
final class FigureTables {

    private static final String BENCHMARK = "benchmark";
    private static final String RESPONSE_RATE = "response_rate";
    private static final String BREAKDOWN = "breakdown_benchmark";
    private static final String ALL = "ALL";

    private final GoldTables gold;
    private final Catalogue catalogue;
    private final List<String> inDepth;
    private final Map<String, List<Map<String, @Nullable Object>>> read = new HashMap<>();

    FigureTables(GoldTables gold, Catalogue catalogue, List<String> inDepth) {
        this.gold = gold;
        this.catalogue = catalogue;
        this.inDepth = List.copyOf(inDepth);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What follows the colon of the statistic. */
    static String argument(PublishedFigure figure) {
        return figure.statistic().substring(figure.statistic().indexOf(':') + 1);
    }

    private Stream<Map<String, @Nullable Object>> rows(String table) {
        return read.computeIfAbsent(table, gold::rows).stream();
    }

    private static Predicate<Map<String, @Nullable Object>> is(String column, Object value) {
        return row -> value.equals(row.get(column));
    }

    private static Predicate<Map<String, @Nullable Object>> group(String kind, String group) {
        return is("group_kind", kind).and(is("group", group));
    }

    private static @Nullable Double number(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private static DoubleStream numbers(Stream<Map<String, @Nullable Object>> rows, String column) {
        return rows.map(row -> number(row, column))
                .filter(Objects::nonNull)
                .mapToDouble(value -> Objects.requireNonNull(value));
    }

    private static @Nullable Double first(Stream<Map<String, @Nullable Object>> rows, String column) {
        List<Map<String, @Nullable Object>> found = rows.toList();
        return found.isEmpty() ? null : number(found.get(0), column);
    }

    /** Groups joined with a plus are added up: the report counts over two regions at once. */
    private @Nullable Double summed(String table, PublishedFigure figure, String column) {
        double sum = 0;
        for (String group : figure.group().split("\\+", -1)) {
            Double part = first(rows(table).filter(is("kpi", figure.kpi()).and(group(figure.kind(), group))), column);
            if (part == null) {
                return null;
            }
            sum += part;
        }
        return sum;
    }

    @Nullable
    Double benchmark(PublishedFigure figure, String column) {
        return summed(BENCHMARK, figure, column);
    }

    @Nullable
    Double responseRate(PublishedFigure figure, String column) {
        return summed(RESPONSE_RATE, figure, column);
    }

    @Nullable
    Double mean(PublishedFigure figure) {
        return figure.groupKind().contains("job_grade") ? gradeMean(figure) : benchmark(figure, "mean");
    }

    private @Nullable Double gradeMean(PublishedFigure figure) {
        int plus = figure.kind().indexOf('+');
        int bar = figure.group().indexOf('|');
        String kind = plus < 0 ? "GLOBAL" : figure.kind().substring(0, plus);
        String group = bar < 0 ? ALL : figure.group().substring(0, bar);
        String grade = figure.group().substring(bar + 1);
        String category =
                switch (grade) {
                    case "JOB_OFFICER" -> "officer";
                    case "JOB_MIDDLE_MANAGEMENT" -> "middle_management";
                    default -> "senior_management";
                };
        return first(
                rows(BREAKDOWN)
                        .filter(is("kpi", figure.kpi()).and(is("category", category)))
                        .filter(group(kind, group)),
                "mean");
    }

    @Nullable
    Double differenceFromGlobal(PublishedFigure figure) {
        Double group = benchmark(figure, "mean");
        Double global = global(BENCHMARK, figure.kpi(), "mean");
        return group == null || global == null ? null : Double.valueOf(Math.abs(global - group));
    }

    private @Nullable Double global(String table, String kpi, String column) {
        return first(rows(table).filter(is("kpi", kpi)).filter(group("GLOBAL", ALL)), column);
    }

    /** Groups of the classification whose own statistic lies below ({@code side} -1) or above (1) the benchmark. */
    Double groupsBeside(PublishedFigure figure, int side) {
        return (double) rows(BENCHMARK)
                .filter(is("kpi", figure.kpi()).and(is("group_kind", figure.kind())))
                .filter(row -> {
                    Double own = number(row, String.valueOf(row.get("benchmark_statistic")));
                    Double benchmark = number(row, "benchmark");
                    return own != null && benchmark != null && Double.compare(own, benchmark) == side;
                })
                .count();
    }

    DoubleStream groupMeans(PublishedFigure figure) {
        return numbers(rows(BENCHMARK).filter(is("kpi", figure.kpi()).and(is("group_kind", figure.kind()))), "mean");
    }

    Double classified(String classification) {
        return (double) rows("kpi_performance")
                .filter(is("classification", classification))
                .count();
    }

    @Nullable
    Double withoutValue(PublishedFigure figure) {
        Double members = responseRate(figure, "members");
        Double responses = responseRate(figure, "responses");
        return members == null || responses == null ? null : Double.valueOf(members - responses);
    }

    @Nullable
    Double withoutValuePercent(PublishedFigure figure) {
        Double members = responseRate(figure, "members");
        Double without = withoutValue(figure);
        return members == null || without == null ? null : Double.valueOf(100 * without / members);
    }

    Double ticks(PublishedFigure figure) {
        List<String> reasons = Arrays.asList(argument(figure).split("\\+", -1));
        return numbers(
                        rows("blank_reason")
                                .filter(is("kpi", figure.kpi()).and(group(figure.kind(), figure.group())))
                                .filter(row -> reasons.contains(String.valueOf(row.get("reason")))),
                        "ticks")
                .sum();
    }

    @Nullable
    Double ticksPercent(PublishedFigure figure) {
        Double blanks = responseRate(figure, "blanks");
        return blanks == null || blanks == 0 ? null : Double.valueOf(100 * ticks(figure) / blanks);
    }

    Double blanksOfGroup(PublishedFigure figure) {
        return numbers(rows(RESPONSE_RATE).filter(group(figure.kind(), figure.group())), "blanks")
                .sum();
    }

    @Nullable
    Double blanksOfGroupPercent(PublishedFigure figure) {
        double answers = numbers(rows(RESPONSE_RATE).filter(group(figure.kind(), figure.group())), "members")
                .sum();
        return answers == 0 ? null : Double.valueOf(100 * blanksOfGroup(figure) / answers);
    }

    /** The place of the KPI by responses among those analysed in depth; equals share the better place. */
    @Nullable
    Double rankByResponse(PublishedFigure figure) {
        Double own = responseRate(figure, "responses");
        if (own == null) {
            return null;
        }
        long better = rows(RESPONSE_RATE)
                .filter(group("GLOBAL", ALL))
                .filter(row -> inDepth.contains(String.valueOf(row.get("kpi"))))
                .filter(row -> Objects.requireNonNullElse(number(row, "responses"), 0.0) > own)
                .count();
        return better + 1.0;
    }

    @Nullable
    Double pairs(PublishedFigure figure, String other) {
        String a = figure.kpi().compareTo(other) < 0 ? figure.kpi() : other;
        String b = a.equals(other) ? figure.kpi() : other;
        return first(rows("kpi_relation").filter(is("kpi_a", a).and(is("kpi_b", b))), "n");
    }

    Double valuesWhere(PublishedFigure figure, DoublePredicate wanted) {
        return (double) numbers(rows("kpi_value").filter(is("kpi", figure.kpi())), "value")
                .filter(wanted)
                .count();
    }

    @Nullable
    Double yes(PublishedFigure figure, String question) {
        return first(
                rows("question_answer")
                        .filter(is("kpi", figure.kpi())
                                .and(row -> question.equals(String.valueOf(row.get("question")))))
                        .filter(group(figure.kind(), figure.group())),
                "yes");
    }

    @Nullable
    Double breakdownResponses(PublishedFigure figure) {
        String kind = figure.groupKind().equals("job_grade") ? "GLOBAL" : figure.kind();
        return numbers(rows(BREAKDOWN).filter(is("kpi", figure.kpi()).and(group(kind, figure.group()))), "responses")
                .boxed()
                .min(Double::compare)
                .orElse(null);
    }

    @Nullable
    Double breakdownRequired(PublishedFigure figure) {
        return global(BREAKDOWN, figure.kpi(), "required_10pct");
    }

    /** Groups of the classification whose means by job grade meet {@code wanted}: officer, middle, senior. */
    Double gradesWhere(PublishedFigure figure, Predicate<double[]> wanted) {
        Map<String, double[]> grades = new TreeMap<>();
        rows(BREAKDOWN)
                .filter(is("kpi", figure.kpi()).and(is("group_kind", figure.kind())))
                .forEach(row -> {
                    int place = List.of("officer", "middle_management", "senior_management")
                            .indexOf(String.valueOf(row.get("category")));
                    Double mean = number(row, "mean");
                    if (place >= 0 && mean != null) {
                        grades.computeIfAbsent(String.valueOf(row.get("group")), group ->
                                new double[] {Double.NaN, Double.NaN, Double.NaN})[place] = mean;
                    }
                });
        return (double) grades.values().stream().filter(wanted).count();
    }

    static boolean seniorLowest(double[] grades) {
        return grades[2] < grades[0] && grades[2] < grades[1];
    }

    static boolean middleSecond(double[] grades) {
        return (grades[1] < grades[0]) == (grades[1] > grades[2]) && grades[1] != grades[0] && grades[1] != grades[2];
    }

    Double sufficientKpis() {
        return (double) inDepth.stream()
                .filter(kpi -> rows(BREAKDOWN).anyMatch(is("kpi", kpi)))
                .filter(kpi -> rows(BREAKDOWN)
                        .filter(is("kpi", kpi))
                        .filter(group("GLOBAL", ALL))
                        .allMatch(is("sufficient", true)))
                .count();
    }

    @Nullable
    Double correlation(PublishedFigure figure) {
        return first(
                rows("tool_correlation")
                        .filter(is("tool", argument(figure)).and(is("kpi", figure.kpi())))
                        .filter(is("against", "value").and(is("method", "pearson"))),
                "r");
    }

    @Nullable
    Double highestCapacity() {
        return numbers(rows("tool_correlation").filter(is("against", "capacity")), "r")
                .boxed()
                .max(Double::compare)
                .orElse(null);
    }

    /** Mean share of planned use over the tools with low planned use. */
    @Nullable
    Double plannedUse() {
        double[] shares = numbers(rows("tool_assessment").filter(is("low_planned_use", true)), "plans_pct")
                .toArray();
        return shares.length == 0 ? null : Double.valueOf(Arrays.stream(shares).sum() / shares.length);
    }

    Double lowPlannedUse() {
        return (double)
                rows("tool_assessment").filter(is("low_planned_use", true)).count();
    }

    @Nullable
    Double toolResponses() {
        return numbers(rows("tool_use").filter(group("GLOBAL", ALL)), "responses")
                .boxed()
                .max(Double::compare)
                .orElse(null);
    }

    @Nullable
    Double members(PublishedFigure figure) {
        return first(rows(RESPONSE_RATE).filter(group(figure.kind(), figure.group())), "members");
    }

    @Nullable
    Double required(String column) {
        return first(rows(RESPONSE_RATE).filter(group("GLOBAL", ALL)), column);
    }

    /**
     * Margin of error in points of a share of one half, at 95 %, with the finite population correction; null where fewer
     * Members take part than are to respond.
     */
    @Nullable
    Double margin(int responses) {
        Double members = first(rows(RESPONSE_RATE).filter(group("GLOBAL", ALL)), "members");
        if (members == null || members <= 1 || members < responses) {
            return null;
        }
        double z = 1.959963984540054;
        return 100 * z * Math.sqrt(0.25 / responses * (members - responses) / (members - 1));
    }
}
