package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.figures.PublishedFigure;

/** The survey of tools in the cycle of the report. */
final class FirstTools {

    /** The Member that leaves the survey of tools out leaves this KPI out too: the one of 62 without either. */
    private static final String COMPANION = "private-sector-engagement";

    private FirstTools() {}

    /** The level of each tool by Member; empty for the Member that does not answer. */
    static List<Map<String, Integer>> levels(
            Catalogue catalogue,
            List<PublishedFigure> figures,
            Map<String, List<String>> lists,
            Map<String, Candidate> kpis,
            long seed) {
        boolean[] answering = Objects.requireNonNull(kpis.get(COMPANION)).in().clone();
        int n = Candidate.count(answering);
        ToolShares shares = new ToolShares(catalogue, lists, signs(catalogue), n, Dice.of(seed, "shares"));
        Map<String, int[]> levels = new ToolTwin(catalogue, figures, kpis, answering, Dice.of(seed, "tools"))
                .levels(shares.counts(figures));
        List<Map<String, Integer>> byMember = new ArrayList<>();
        for (int i = 0; i < answering.length; i++) {
            Map<String, Integer> own = new LinkedHashMap<>();
            int member = i;
            if (answering[i]) {
                levels.forEach((tool, level) -> own.put(tool, level[member]));
            }
            byMember.add(own);
        }
        return byMember;
    }

    /** 1 for KPIs whose shape is well-performing, -1 for low-performing, 0 where that cannot be said. */
    private static Map<String, Integer> signs(Catalogue catalogue) {
        Map<String, Shape> shapes = Shape.load();
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (Kpi kpi : catalogue.kpis()) {
            int skew = Objects.requireNonNull(shapes.get(kpi.code())).skew();
            signs.put(
                    kpi.code(),
                    kpi.direction() == Direction.NOT_ASSESSABLE
                            ? 0
                            : kpi.direction() == Direction.LOWER_BETTER ? skew : -skew);
        }
        return signs;
    }
}
