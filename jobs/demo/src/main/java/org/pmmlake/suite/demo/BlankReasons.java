package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pmmlake.suite.figures.PublishedFigure;

/** Gives each blank one or more reasons, so that printed ticks hold. */
final class BlankReasons {

    private static final String PREFIX = "blank_reason_count:";
    private static final List<String> REASONS = List.of(
            "REASON_DETAIL_LEVEL", "REASON_PLANNING", "REASON_NOT_PLANNING", "REASON_UNIT_DIFFICULT", "REASON_STARTED");
    private static final double[] WEIGHT = {0.46, 0.18, 0.16, 0.12, 0.08};

    private BlankReasons() {}

    /** The reasons of each of {@code blanks} Members. */
    static List<List<String>> deal(String kpi, int blanks, List<PublishedFigure> figures, Dice dice) {
        Map<String, Integer> ticks = ticks(kpi, blanks, figures, dice);
        List<Set<String>> reasons = new ArrayList<>();
        for (int i = 0; i < blanks; i++) {
            reasons.add(new LinkedHashSet<>());
        }
        // One after the other, in turn: a reason that has no more ticks than there are blanks meets no Member twice.
        int turn = 0;
        for (Map.Entry<String, Integer> reason : ticks.entrySet()) {
            for (int t = 0; t < reason.getValue(); t++) {
                reasons.get(turn++ % blanks).add(reason.getKey());
            }
        }
        return dice.shuffled(
                reasons.stream().map(set -> set.stream().sorted().toList()).toList());
    }

    /** One or two reasons, without regard to anything printed. */
    static List<String> some(Dice dice) {
        Set<String> reasons = new TreeSet<>();
        Map<String, Integer> drawn = new LinkedHashMap<>();
        fill(drawn, new LinkedHashSet<>(REASONS), dice.chance(0.2) ? 2 : 1, dice);
        reasons.addAll(drawn.keySet());
        return List.copyOf(reasons);
    }

    private static Map<String, Integer> ticks(String kpi, int blanks, List<PublishedFigure> figures, Dice dice) {
        Map<String, Integer> ticks = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>(REASONS);
        int joint = 0;
        for (PublishedFigure figure : figures) {
            if (!figure.kpi().equals(kpi) || !figure.statistic().startsWith(PREFIX)) {
                continue;
            }
            List<String> codes =
                    Arrays.asList(figure.statistic().substring(PREFIX.length()).split("\\+", -1));
            int share = (int) figure.number();
            joint += share;
            for (int c = 0; c < codes.size(); c++) {
                int part = c == codes.size() - 1 ? share : dice.whole(share / 3, 2 * share / 3);
                ticks.merge(codes.get(c), part, Integer::sum);
                share -= part;
                open.remove(codes.get(c));
            }
        }
        fill(ticks, open, Math.max(0, blanks - joint), dice);
        if (kpi.equals("competency-development")) {
            // The report's 35 % cannot be had; 15 of 42 with a plan or a start is the nearest.
            ticks.put("REASON_STARTED", 5);
        }
        return ticks;
    }

    private static void fill(Map<String, Integer> ticks, Set<String> open, int rest, Dice dice) {
        List<String> codes = List.copyOf(open);
        double total = codes.stream()
                .mapToDouble(code -> WEIGHT[REASONS.indexOf(code)])
                .sum();
        for (int t = 0; t < rest; t++) {
            double mark = dice.uniform() * total;
            String chosen = codes.get(codes.size() - 1);
            for (String code : codes) {
                mark -= WEIGHT[REASONS.indexOf(code)];
                if (mark < 0) {
                    chosen = code;
                    break;
                }
            }
            ticks.merge(chosen, 1, Integer::sum);
        }
    }
}
