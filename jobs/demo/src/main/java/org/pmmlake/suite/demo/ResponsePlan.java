package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.suite.figures.PublishedFigure;

/**
 * Who answers each KPI, who leaves it blank with a reason and who without a word, so that the blanks of the regions add
 * up to what is printed. KPIs with printed values come with their respondents; the others are arranged here.
 */
final class ResponsePlan {

    private static final int STEPS = 400_000;

    private final List<DemoMember> members;
    private final Groups groups;
    private final Map<String, boolean[]> fixed;
    private final Map<String, boolean[]> allowed;
    private final Map<String, boolean[]> in = new LinkedHashMap<>();
    private final Map<String, boolean[]> missing = new LinkedHashMap<>();
    private final Dice dice;
    private final Map<Integer, Integer> wanted = new LinkedHashMap<>();
    private final int[] blanks;

    /**
     * @param fixed respondents of the KPIs with printed values
     * @param allowed who may answer a KPI that is arranged here; everyone where there is no entry
     */
    ResponsePlan(
            List<DemoMember> members,
            Groups groups,
            Map<String, boolean[]> fixed,
            Map<String, boolean[]> allowed,
            Dice dice) {
        this.members = members;
        this.groups = groups;
        this.fixed = fixed;
        this.allowed = allowed;
        this.dice = dice;
        this.blanks = new int[groups.size()];
    }

    /** Arranges all KPIs of {@code shapes}. */
    void arrange(Map<String, Shape> shapes, List<PublishedFigure> figures) {
        for (PublishedFigure figure : figures) {
            if (figure.statistic().equals("blank_count_total") && figure.consistent()) {
                wanted.put(groups.index(GroupKind.valueOf(figure.kind()), figure.group()), (int) figure.number());
            }
        }
        for (Shape shape : shapes.values()) {
            KpiTargets targets = KpiTargets.of(shape.kpi(), figures, groups);
            boolean[] answers = fixed.get(shape.kpi());
            if (answers == null) {
                int n = targets.responses(0) >= 0
                        ? targets.responses(0)
                        : dice.whole(shape.responsesLow(), shape.responsesHigh());
                answers = draw(n, allowed.get(shape.kpi()));
            }
            in.put(shape.kpi(), answers.clone());
            missing.put(shape.kpi(), drawMissing(answers, blanksOf(shape, figures, answers)));
        }
        balance();
    }

    private boolean[] draw(int n, boolean @Nullable [] among) {
        boolean[] answers = new boolean[members.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (among == null || among[i]) {
                order.add(i);
            }
        }
        dice.shuffled(order).subList(0, n).forEach(i -> answers[i] = true);
        return answers;
    }

    private static int blanksOf(Shape shape, List<PublishedFigure> figures, boolean[] answers) {
        int without = 0;
        for (boolean answer : answers) {
            without += answer ? 0 : 1;
        }
        int drawn = Math.max(0, without - shape.missing());
        return figures.stream()
                .filter(figure ->
                        figure.statistic().equals("blank_count") && figure.kpi().equals(shape.kpi()))
                .mapToInt(figure -> (int) figure.number())
                .findFirst()
                .orElse(drawn);
    }

    private boolean[] drawMissing(boolean[] answers, int blank) {
        boolean[] silent = new boolean[answers.length];
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i]) {
                without.add(i);
            }
        }
        List<Integer> order = dice.shuffled(without);
        order.subList(blank, order.size()).forEach(i -> silent[i] = true);
        return silent;
    }

    /** Exchanges two Members in one KPI while the blanks of the regions come nearer to what is printed. */
    private void balance() {
        count();
        List<String> kpis = List.copyOf(in.keySet());
        int distance = distance();
        for (int step = 0; step < STEPS && distance > 0; step++) {
            String kpi = dice.pick(kpis);
            int i = dice.whole(0, members.size() - 1);
            int j = dice.whole(0, members.size() - 1);
            if (!exchangeable(kpi, i, j)) {
                continue;
            }
            exchange(kpi, i, j);
            int changed = distance();
            if (changed <= distance) {
                distance = changed;
            } else {
                exchange(kpi, i, j);
            }
        }
        if (distance > 0) {
            throw new IllegalStateException("The printed blanks of the regions cannot be had with these respondents.");
        }
    }

    private boolean exchangeable(String kpi, int i, int j) {
        boolean[] answers = Objects.requireNonNull(in.get(kpi));
        if (answers[i] == answers[j]) {
            boolean[] silent = Objects.requireNonNull(missing.get(kpi));
            return !answers[i] && silent[i] != silent[j];
        }
        boolean[] among = allowed.get(kpi);
        return !fixed.containsKey(kpi) && (among == null || (among[i] && among[j]));
    }

    private void exchange(String kpi, int i, int j) {
        swap(Objects.requireNonNull(in.get(kpi)), i, j);
        swap(Objects.requireNonNull(missing.get(kpi)), i, j);
        count();
    }

    private static void swap(boolean[] flags, int i, int j) {
        boolean flag = flags[i];
        flags[i] = flags[j];
        flags[j] = flag;
    }

    private void count() {
        Arrays.fill(blanks, 0);
        for (String kpi : in.keySet()) {
            boolean[] answers = Objects.requireNonNull(in.get(kpi));
            boolean[] silent = Objects.requireNonNull(missing.get(kpi));
            for (int i = 0; i < answers.length; i++) {
                if (!answers[i] && !silent[i]) {
                    blanks[groups.of(i, GroupKind.WCO_REGION)]++;
                }
            }
        }
    }

    /** Distance to the printed totals; no region may have more than the one that the report calls highest. */
    private int distance() {
        int most = wanted.values().stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
        int distance = 0;
        for (int g : groups.ofKind(GroupKind.WCO_REGION)) {
            Integer total = wanted.get(g);
            distance += total == null ? Math.max(0, blanks[g] - most + 1) : Math.abs(blanks[g] - total);
        }
        return distance;
    }

    boolean[] respondents(String kpi) {
        return Objects.requireNonNull(in.get(kpi)).clone();
    }

    /** Members that leave the KPI blank with a reason. */
    List<Integer> blank(String kpi) {
        boolean[] answers = Objects.requireNonNull(in.get(kpi));
        boolean[] silent = Objects.requireNonNull(missing.get(kpi));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i] && !silent[i]) {
                found.add(i);
            }
        }
        return found;
    }
}
