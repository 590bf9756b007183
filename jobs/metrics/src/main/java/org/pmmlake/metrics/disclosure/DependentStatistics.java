package org.pmmlake.metrics.disclosure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statistics of a row that follow the status of its mean, with what each asks for beyond it. */
final class DependentStatistics {

    /** They need the status of the total, which may come later. */
    private static final Set<Statistic> DECIDED_APART = EnumSet.of(Statistic.BENCHMARK, Statistic.SHARE);

    private final Family family;
    private final PrimaryRules rules;
    private final Map<CellId, Set<Statistic>> taken = new HashMap<>();
    private final Statuses statuses;

    DependentStatistics(Family family, PrimaryRules rules, Set<Offer> taken, Statuses statuses) {
        this.family = family;
        this.rules = rules;
        taken.forEach(offer -> this.taken
                .computeIfAbsent(offer.cell(), none -> EnumSet.noneOf(Statistic.class))
                .add(offer.statistic()));
        this.statuses = statuses;
    }

    void fill(List<Cell> cells) {
        for (Cell cell : cells) {
            for (Statistic statistic : cell.id().kind().statistics()) {
                if (!DECIDED_APART.contains(statistic)
                        && statistic != cell.id().kind().main()) {
                    statuses.put(cell.id(), statistic, dependent(cell, statistic));
                }
            }
        }
        for (Cell cell : cells) {
            if (cell.id().kind() == CellKind.MEAN) {
                fillBenchmark(cell);
            }
        }
    }

    private Status dependent(Cell cell, Statistic statistic) {
        if (statistic == Statistic.EXTREMES) {
            return Status.POLICY;
        }
        if (!statuses.shows(cell.id())) {
            return statuses.main(cell.id());
        }
        return switch (statistic) {
            case MEDIAN -> rules.order(cell, statistic, 0.5);
            case QUARTILES -> rules.order(cell, statistic, 0.25, 0.75);
            case SKEWNESS ->
                taken(cell, Statistic.DEVIATION) ? spread(cell, statistic) : spread(cell, Statistic.DEVIATION);
            case DEVIATION, CHANGE_TEST -> spread(cell, statistic);
            default -> rules.atLeast(cell, statistic);
        };
    }

    private Status spread(Cell cell, Statistic statistic) {
        if (rules.atLeast(cell, statistic) != Status.PUBLISHED) {
            return Status.TOO_FEW;
        }
        return taken(cell, statistic) ? Status.PUBLISHED : Status.COMPLEMENTARY;
    }

    private boolean taken(Cell cell, Statistic statistic) {
        return taken.getOrDefault(cell.id(), Set.of()).contains(statistic);
    }

    private void fillBenchmark(Cell cell) {
        Double value = family.benchmarks().get(cell.id().cycle());
        Status benchmark = statuses.of(CellId.total(cell.id().cycle()), family.benchmarkStatistic());
        statuses.put(cell.id(), Statistic.BENCHMARK, benchmark);
        Status share = statuses.main(cell.id());
        if (share == Status.PUBLISHED && benchmark != Status.PUBLISHED) {
            share = benchmark;
        }
        if (share == Status.PUBLISHED) {
            share = value == null ? Status.POLICY : rules.share(cell, value);
        }
        statuses.put(cell.id(), Statistic.SHARE, share);
    }
}
