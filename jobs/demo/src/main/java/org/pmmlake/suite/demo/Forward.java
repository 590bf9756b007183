package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.metrics.catalogue.Tool;

/**
 * Draws a cycle from the one before: values drift the better way more often than not, plans to collect data are kept in
 * part, a few Members leave and more join.
 */
final class Forward {

    private static final double KEEPS_START = 0.7;
    private static final double KEEPS_PLAN = 0.45;
    private static final double FINDS_DATA = 0.1;
    private static final double LOSES_DATA = 0.03;

    private final Catalogue catalogue;
    private final Map<String, Shape> shapes = Shape.load();
    private final Dice dice;

    Forward(Catalogue catalogue, Dice dice) {
        this.catalogue = catalogue;
        this.dice = dice;
    }

    /** The state after {@code leaving} Members left; then {@code register} has those that join, beyond the known ones. */
    CycleState next(CycleState before, List<DemoMember> register, int leaving, int members) {
        List<DemoMember> known = dice.shuffled(before.members());
        List<String> left =
                known.subList(0, leaving).stream().map(DemoMember::code).toList();
        List<DemoMember> now = new ArrayList<>();
        for (DemoMember member : register) {
            boolean stays = before.entries().containsKey(member.code());
            boolean isNew = !stays && Integer.parseInt(member.code().substring(1)) > newest(before);
            if ((stays && !left.contains(member.code())) || (isNew && now.size() < members)) {
                now.add(member.withGdp(Math.rint(member.gdpBillion() * dice.between(10.1, 10.9)) / 10));
            }
        }
        Map<String, Map<String, KpiEntry>> entries = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> tools = new LinkedHashMap<>();
        for (DemoMember member : now) {
            Map<String, KpiEntry> old = before.entries().get(member.code());
            entries.put(member.code(), old == null ? newEntries() : advanced(old));
            Map<String, Integer> levels = before.tools().get(member.code());
            tools.put(member.code(), levels == null || levels.isEmpty() ? newTools() : advancedTools(levels));
        }
        return new CycleState(List.copyOf(now), entries, tools);
    }

    private static int newest(CycleState before) {
        return before.members().stream()
                .mapToInt(member -> Integer.parseInt(member.code().substring(1)))
                .max()
                .orElse(0);
    }

    /** The entries of a Member that takes part for the first time. */
    Map<String, KpiEntry> newEntries() {
        Map<String, KpiEntry> entries = new LinkedHashMap<>();
        double diligence = dice.between(0.85, 1.15);
        for (Kpi kpi : catalogue.kpis()) {
            Shape shape = shape(kpi);
            double rate = diligence * shape.responsesHigh() / DemoParameters.REPORT_MEMBERS;
            if (dice.chance(Math.min(0.98, rate))) {
                entries.put(kpi.code(), value(kpi, shape.draw(dice, shape.centre()), null));
            } else if (dice.chance(0.9)) {
                entries.put(kpi.code(), KpiEntry.ofBlank(BlankReasons.some(dice)));
            }
        }
        return entries;
    }

    private Shape shape(Kpi kpi) {
        return Objects.requireNonNull(shapes.get(kpi.code()), kpi.code());
    }

    private Map<String, KpiEntry> advanced(Map<String, KpiEntry> old) {
        Map<String, KpiEntry> entries = new LinkedHashMap<>();
        for (Kpi kpi : catalogue.kpis()) {
            KpiEntry before = old.get(kpi.code());
            KpiEntry now = before == null || before.isBlank() ? delivered(kpi, before) : moved(kpi, before);
            if (now != null) {
                entries.put(kpi.code(), now);
            }
        }
        return entries;
    }

    /** A KPI without a value before: now with one, or as before. */
    private @Nullable KpiEntry delivered(Kpi kpi, @Nullable KpiEntry before) {
        double chance = FINDS_DATA;
        if (before != null && before.reasons().contains("REASON_STARTED")) {
            chance = KEEPS_START;
        } else if (before != null && before.reasons().contains("REASON_PLANNING")) {
            chance = KEEPS_PLAN;
        }
        Shape shape = shape(kpi);
        return dice.chance(chance) ? value(kpi, shape.draw(dice, shape.centre()), null) : before;
    }

    private KpiEntry moved(Kpi kpi, KpiEntry before) {
        if (dice.chance(LOSES_DATA)) {
            return KpiEntry.ofBlank(BlankReasons.some(dice));
        }
        if (kpi.method() == Method.MATURITY) {
            List<Boolean> answers = new ArrayList<>();
            before.answers().forEach(yes -> answers.add(yes ? !dice.chance(0.02) : dice.chance(0.18)));
            return KpiEntry.ofAnswers(answers);
        }
        Shape shape = shape(kpi);
        boolean same = before.points().keySet().containsAll(kpi.dataPoints());
        double old = same ? DataPoints.value(kpi, before.points()) : shape.draw(dice, shape.centre());
        return value(kpi, drifted(kpi, shape, old), same ? before : null);
    }

    private double drifted(Kpi kpi, Shape shape, double old) {
        double way =
                switch (kpi.direction()) {
                    case HIGHER_BETTER -> 1;
                    case LOWER_BETTER -> -1;
                    case NOT_ASSESSABLE -> 0;
                };
        if (kpi.direction() == Direction.NOT_ASSESSABLE && kpi.method() == Method.VARIATION) {
            return shape.draw(dice, shape.centre());
        }
        double room = way > 0 ? shape.high() - old : old - shape.low();
        double moved = old
                + way * Math.max(0, room) * 0.06 * dice.uniform()
                + 0.02 * (shape.high() - shape.low()) * dice.normal();
        return Math.min(Math.max(moved, shape.low()), shape.high());
    }

    private KpiEntry value(Kpi kpi, double wanted, @Nullable KpiEntry before) {
        if (kpi.method() == Method.MATURITY) {
            List<Boolean> answers = new ArrayList<>();
            for (int q = 0; q < kpi.questions(); q++) {
                answers.add(dice.chance(wanted / 100));
            }
            return KpiEntry.ofAnswers(answers);
        }
        double size = shape(kpi).denominator();
        if (before != null) {
            size = Objects.requireNonNull(before.points().get(kpi.denominators().get(0))) * dice.between(0.97, 1.1);
        }
        Map<String, Long> points = DataPoints.over(kpi, wanted, Math.max(4, Math.round(size)));
        if (before == null || before.breakdowns().isEmpty()) {
            return KpiEntry.ofPoints(points);
        }
        Map<String, Map<String, Long>> parts = new LinkedHashMap<>();
        before.breakdowns().forEach((category, old) -> {
            Map<String, Long> part = new LinkedHashMap<>();
            old.forEach((code, count) -> part.put(code, Math.max(1, Math.round(count * dice.between(0.93, 1.08)))));
            parts.put(category, part);
        });
        return KpiEntry.ofPoints(TotalsCover.over(points, parts.values())).with(parts);
    }

    /** The survey of tools of a Member that takes part for the first time. */
    Map<String, Integer> newTools() {
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (Tool tool : catalogue.tools()) {
            levels.put(tool.code(), dice.whole(0, 3));
        }
        return levels;
    }

    private Map<String, Integer> advancedTools(Map<String, Integer> old) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        old.forEach((tool, level) -> {
            double mark = dice.uniform();
            int moved = mark < 0.16 ? level + 1 : mark > 0.97 ? level - 1 : level;
            levels.put(tool, Math.min(3, Math.max(0, moved)));
        });
        return levels;
    }
}
