package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.suite.figures.PublishedFigure;

/** The entries of the 62 Members in the cycle of the report. */
final class FirstCycle {

    private static final String GENDER = "gender-balance-ratio";
    private static final String COMPETENCY = "competency-development";
    private static final String COMPETENCY_MATURITY = "maturity-competency-development";
    private static final String QUESTION = "count_yes_question_1";
    private static final Map<String, Integer> NAMED_QUESTIONS =
            Map.of(QUESTION, 0, "count_yes_has_action_plan", 0, "count_yes_plan_aligned_with_rad", 1);

    private final Catalogue catalogue;
    private final List<PublishedFigure> figures;
    private final List<DemoMember> members;
    private final Groups groups;
    private final long seed;
    private final Map<String, Shape> shapes = Shape.load();
    private final Map<String, KpiTwin.Solution> solutions = new LinkedHashMap<>();

    FirstCycle(Catalogue catalogue, List<PublishedFigure> figures, List<DemoMember> members, long seed) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.members = members;
        this.groups = new Groups(members);
        this.seed = seed;
        // Later cycles may ask for more, which must not move what is calibrated here.
        shapes.keySet().retainAll(catalogue.kpis().stream().map(Kpi::code).toList());
    }

    /** The entries of each Member, by KPI. */
    List<Map<String, KpiEntry>> entries() {
        solvePrinted();
        ResponsePlan plan = arrange();
        solveOthers(plan);
        List<Map<String, KpiEntry>> entries = new ArrayList<>();
        members.forEach(member -> entries.add(new LinkedHashMap<>()));
        for (Kpi kpi : catalogue.kpis()) {
            List<@Nullable KpiEntry> values = kpi.method() == Method.MATURITY ? answers(kpi) : points(kpi);
            for (int i = 0; i < members.size(); i++) {
                KpiEntry value = values.get(i);
                if (value != null) {
                    entries.get(i).put(kpi.code(), value);
                }
            }
            List<Integer> blank = plan.blank(kpi.code());
            List<List<String>> reasons = blank.isEmpty()
                    ? List.of()
                    : BlankReasons.deal(kpi.code(), blank.size(), figures, dice("reasons", kpi.code()));
            for (int b = 0; b < blank.size(); b++) {
                entries.get(blank.get(b)).put(kpi.code(), KpiEntry.ofBlank(reasons.get(b)));
            }
        }
        return entries;
    }

    /** Who answers each KPI and with which value; after {@link #entries()}. */
    Map<String, Candidate> values() {
        Map<String, Candidate> values = new LinkedHashMap<>();
        solutions.forEach((kpi, solution) -> values.put(kpi, solution.candidate()));
        return values;
    }

    private Dice dice(String purpose, String kpi) {
        return Dice.of(seed, purpose + "/" + kpi);
    }

    /** The KPIs with printed values are independent of each other: they are solved side by side. */
    private void solvePrinted() {
        List<Kpi> printed = catalogue.kpis().stream()
                .filter(kpi -> targets(kpi.code()).any())
                .toList();
        List<KpiTwin.Solution> solved = printed.parallelStream()
                .map(kpi -> solve(kpi, everyone(), kpi.code().equals(GENDER) ? islands() : new boolean[members.size()]))
                .toList();
        for (int k = 0; k < printed.size(); k++) {
            solutions.put(printed.get(k).code(), solved.get(k));
        }
    }

    private KpiTargets targets(String kpi) {
        return KpiTargets.of(kpi, figures, groups);
    }

    private boolean[] everyone() {
        boolean[] all = new boolean[members.size()];
        Arrays.fill(all, true);
        return all;
    }

    /** All island Members tell their staff by job grade, so all of them answer. */
    private boolean[] islands() {
        boolean[] islands = new boolean[members.size()];
        for (int i = 0; i < islands.length; i++) {
            islands[i] = members.get(i).geography().equals("GEO_ISLAND");
        }
        return islands;
    }

    private KpiTwin.Solution solve(Kpi kpi, boolean[] allowed, boolean[] forced) {
        Shape shape = Objects.requireNonNull(shapes.get(kpi.code()), kpi.code());
        return new KpiTwin(kpi, shape, targets(kpi.code()), new Band[members.size()], dice("values", kpi.code()))
                .solve(allowed, forced);
    }

    private ResponsePlan arrange() {
        Map<String, boolean[]> fixed = new LinkedHashMap<>();
        solutions.forEach((kpi, solution) -> fixed.put(kpi, solution.candidate().in()));
        // The report correlates both KPIs over all Members that answer the rarer one.
        Map<String, boolean[]> allowed = Map.of(COMPETENCY, Objects.requireNonNull(fixed.get(COMPETENCY_MATURITY)));
        ResponsePlan plan = new ResponsePlan(members, groups, fixed, allowed, Dice.of(seed, "responses"));
        plan.arrange(shapes, figures);
        return plan;
    }

    private void solveOthers(ResponsePlan plan) {
        for (Kpi kpi : catalogue.kpis()) {
            if (!solutions.containsKey(kpi.code())) {
                boolean[] respondents = plan.respondents(kpi.code());
                KpiTargets only = new KpiTargets(groups);
                only.demandResponses(Candidate.count(respondents));
                Shape shape = Objects.requireNonNull(shapes.get(kpi.code()), kpi.code());
                solutions.put(
                        kpi.code(),
                        new KpiTwin(kpi, shape, only, new Band[members.size()], dice("values", kpi.code()))
                                .solve(respondents, respondents));
            }
        }
    }

    private List<@Nullable KpiEntry> points(Kpi kpi) {
        KpiTwin.Solution solution = Objects.requireNonNull(solutions.get(kpi.code()));
        List<Map<String, Map<String, Long>>> grades = kpi.code().equals(GENDER)
                ? new GradeTwin(
                                kpi,
                                members,
                                groups,
                                figures,
                                solution.candidate().in(),
                                dice("grades", GENDER))
                        .solve()
                : List.of();
        List<@Nullable KpiEntry> entries = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (!solution.candidate().in()[i]) {
                entries.add(null);
                continue;
            }
            Map<String, Long> own = solution.points().get(i);
            if (grades.isEmpty() || grades.get(i).isEmpty()) {
                entries.add(KpiEntry.ofPoints(own));
            } else {
                entries.add(
                        KpiEntry.ofPoints(TotalsCover.over(own, grades.get(i).values()))
                                .with(grades.get(i)));
            }
        }
        return entries;
    }

    private List<@Nullable KpiEntry> answers(Kpi kpi) {
        Candidate candidate = Objects.requireNonNull(solutions.get(kpi.code())).candidate();
        int questions = kpi.questions();
        int[] no = IntStream.range(0, members.size())
                .map(i -> candidate.in()[i]
                        ? (int) (questions - Math.round(candidate.x()[i] * questions / 100))
                        : -1)
                .toArray();
        int[] printed = new int[questions];
        Arrays.fill(printed, -1);
        for (PublishedFigure figure : figures) {
            Integer question = NAMED_QUESTIONS.get(figure.statistic());
            if (question != null && figure.kpi().equals(kpi.code())) {
                printed[question] = candidate.responses() - (int) figure.number();
            }
        }
        List<@Nullable KpiEntry> entries = new ArrayList<>();
        for (List<Boolean> row : Answers.deal(no, printed, dice("answers", kpi.code()))) {
            entries.add(row.isEmpty() ? null : KpiEntry.ofAnswers(row));
        }
        return entries;
    }
}
