package org.pmmlake.metrics.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/** What a cell gives away by itself: too few Members, all alike, all at a bound, all on one side of the benchmark. */
final class PrimaryRules {

    /** Two numbers closer than this, relative to their size, are equal (contract §4). */
    private static final double EQUAL = 1e-12;

    private final Family family;
    private final Profile profile;
    private final List<Set<ValueId>> hiddenFrom;

    /**
     * Rules for cells that readers with different knowledge will see.
     *
     * @param hiddenFrom for each reader of the audience, itself first, the values hidden from it
     */
    PrimaryRules(Family family, Profile profile, List<Set<ValueId>> hiddenFrom) {
        this.family = family;
        this.profile = profile;
        this.hiddenFrom = hiddenFrom;
    }

    /** Whether the audience may see all contributors one by one. */
    boolean free(Cell cell) {
        return hidden(cell, hiddenFrom.get(0)).length == 0;
    }

    /** The status of the main figure by itself. */
    Status main(Cell cell) {
        if (cell.members() < profile.minimumFor(cell.id().kind().main())) {
            return Status.TOO_FEW;
        }
        boolean alike = cell.id().kind() == CellKind.CHANGE ? changeAlike(cell) : alike(cell);
        return alike ? Status.CLASS : Status.PUBLISHED;
    }

    private boolean alike(Cell cell) {
        double[] own = hidden(cell, hiddenFrom.get(0));
        if (own.length > 1 && all(own, value -> equal(value, own[0]))) {
            return true;
        }
        for (Set<ValueId> hidden : hiddenFrom) {
            double[] values = hidden(cell, hidden);
            if (values.length > 0 && family.domain().atBound(values[0]) && all(values, value -> value == values[0])) {
                return true;
            }
        }
        return false;
    }

    private boolean changeAlike(Cell cell) {
        List<Double> changes = cell.contributors().stream()
                .map(ValueId::member)
                .distinct()
                .map(member -> change(cell, member))
                .toList();
        return changes.stream().allMatch(change -> equal(change, changes.get(0)));
    }

    private double change(Cell cell, String member) {
        return cell.facts().get(0).terms().stream()
                .filter(term -> term.value().member().equals(member))
                .mapToDouble(term -> term.weight().doubleValue() * family.value(term.value()))
                .sum();
    }

    /** The status of the counts below {@code benchmark}, given that mean and benchmark are shown. */
    Status share(Cell cell, double benchmark) {
        // At the upper end of the domain, whoever is not below is exactly there.
        boolean telling = benchmark >= family.domain().high();
        for (Set<ValueId> hidden : hiddenFrom) {
            double[] values = hidden(cell, hidden);
            telling |= oneSided(values, value -> below(value, benchmark))
                    || (family.benchmarkStatistic() == Statistic.MEAN
                            && oneSided(values, value -> below(benchmark, value)));
        }
        return telling ? Status.CLASS : Status.PUBLISHED;
    }

    /**
     * The status of an order statistic at the given quantiles: with too few Members, or where it is itself a value of a
     * hidden Member, it is withheld. On a scale of steps values are no fingerprints.
     */
    Status order(Cell cell, Statistic statistic, double... quantiles) {
        if (cell.members() < profile.minimumFor(statistic)) {
            return Status.TOO_FEW;
        }
        if (family.domain().step() > 0) {
            return Status.PUBLISHED;
        }
        double[] sorted =
                cell.contributors().stream().mapToDouble(family::value).sorted().toArray();
        for (double quantile : quantiles) {
            double place = (sorted.length - 1) * quantile;
            double below = sorted[(int) Math.floor(place)];
            double above = sorted[(int) Math.ceil(place)];
            double shown = below + (place - Math.floor(place)) * (above - below);
            for (double value : hidden(cell, hiddenFrom.get(0))) {
                if (equal(value, shown)) {
                    return Status.POLICY;
                }
            }
        }
        return Status.PUBLISHED;
    }

    /** The status of a statistic that only asks for a number of Members. */
    Status atLeast(Cell cell, Statistic statistic) {
        return cell.members() < profile.minimumFor(statistic) ? Status.TOO_FEW : Status.PUBLISHED;
    }

    private double[] hidden(Cell cell, Collection<ValueId> hidden) {
        return cell.contributors().stream()
                .filter(hidden::contains)
                .mapToDouble(family::value)
                .toArray();
    }

    private static boolean oneSided(double[] values, DoublePredicate side) {
        return values.length > 0 && (all(values, side) || all(values, side.negate()));
    }

    private static boolean all(double[] values, DoublePredicate test) {
        for (double value : values) {
            if (!test.test(value)) {
                return false;
            }
        }
        return true;
    }

    static boolean below(double value, double threshold) {
        return value < threshold && !equal(value, threshold);
    }

    private static boolean equal(double a, double b) {
        return Math.abs(a - b) <= EQUAL * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
