package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.figures.PublishedFigure;

/** How many Members have each level of each tool, so that the printed lists of tools come out. */
final class ToolShares {

    private static final double LOW_USE = 0.5;
    private static final double HIGH_USE = 0.7;
    private static final double LOW_PLANS = 0.25;

    private final Catalogue catalogue;
    private final Map<String, List<String>> lists;
    private final Map<String, Integer> signs;
    private final int members;
    private final Dice dice;

    /**
     * @param lists the printed lists: tools by name of the list
     * @param signs by KPI: 1 well-performing, -1 low-performing, 0 not assessable
     * @param members Members that answer the survey of tools
     */
    ToolShares(
            Catalogue catalogue, Map<String, List<String>> lists, Map<String, Integer> signs, int members, Dice dice) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.signs = signs;
        this.members = members;
        this.dice = dice;
    }

    /** Members with level 0, 1, 2 and 3 of each tool. */
    Map<String, int[]> counts(List<PublishedFigure> figures) {
        Map<String, int[]> plansAndUse = new LinkedHashMap<>();
        List<int[]> listed = new ArrayList<>();
        for (Tool tool : catalogue.tools()) {
            boolean fewPlans = on("low_planned_use", tool);
            int[] own = {fewPlans ? dice.whole(5, 13) : plans(tool), use(tool)};
            plansAndUse.put(tool.code(), own);
            if (fewPlans) {
                listed.add(own);
            }
        }
        figures.stream()
                .filter(figure -> figure.statistic().equals("mean_planned_use_share_pct_of_24_tools"))
                .forEach(figure -> meet(listed, figure.number()));
        Map<String, int[]> counts = new LinkedHashMap<>();
        plansAndUse.forEach((tool, own) -> {
            int rest = members - own[0] - own[1];
            int unaware = Math.min(rest, Math.max(0, (int) Math.round(rest * dice.between(0.3, 0.6))));
            counts.put(tool, new int[] {unaware, rest - unaware, own[0], own[1]});
        });
        return counts;
    }

    private boolean on(String list, Tool tool) {
        return lists.getOrDefault(list, List.of()).contains(tool.code());
    }

    private int use(Tool tool) {
        if (on("high_use_well_performing", tool)) {
            return dice.whole(least(HIGH_USE), least(HIGH_USE) + 6);
        }
        if (on("not_impacting", tool) || on("low_use_low_performing", tool)) {
            return dice.whole(members / 4, least(LOW_USE) - 2);
        }
        if (Set.of(-1, 1).stream().anyMatch(sign -> maps(tool, sign))) {
            return dice.whole(least(LOW_USE), least(LOW_USE) + 5);
        }
        return dice.whole(members / 4, least(LOW_USE));
    }

    private boolean maps(Tool tool, int sign) {
        return catalogue.kpisOf(tool).stream()
                .map(Kpi::code)
                .anyMatch(kpi -> Objects.requireNonNull(signs.get(kpi)) == sign);
    }

    private int plans(Tool tool) {
        int use = members - least(HIGH_USE) - 8;
        return on("high_use_well_performing", tool)
                ? dice.whole(3, use)
                : dice.whole(least(LOW_PLANS) + 1, least(LOW_PLANS) + 4);
    }

    /** The least number of Members whose share is {@code share} or more. */
    private int least(double share) {
        return (int) Math.ceil(share * members);
    }

    private void meet(List<int[]> listed, double meanPercent) {
        long wanted = Math.round(meanPercent / 100 * members * listed.size());
        int most = (int) Math.floor(LOW_PLANS * members);
        long now = listed.stream().mapToLong(own -> own[0]).sum();
        for (int turn = 0; now != wanted && turn < 10_000; turn++) {
            int[] own = listed.get(turn % listed.size());
            int next = own[0] + (now < wanted ? 1 : -1);
            if (next >= 1 && next <= most) {
                now += next - own[0];
                own[0] = next;
            }
        }
    }
}
