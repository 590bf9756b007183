package org.pmmlake.metrics.disclosure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;

/** Rules for figures that stand on several cells or KPIs (BACKGROUND §5.5). */
public final class AssociationRules {

    private static final double PERFECT = 1 - 1e-12;
    /** Fewest degrees of freedom that an analysis of variance must leave. */
    private static final int RESIDUAL = 10;

    private AssociationRules() {}

    /**
     * The status of a correlation.
     *
     * @param profile the rules
     * @param totals for each KPI in it, the decision on its total cell in that cycle; empty for capacity, which rests on
     *     who answered
     * @param n how many Members it rests on
     * @param r the coefficient, null when undefined
     */
    public static Status correlation(Profile profile, Collection<CellDecision> totals, int n, @Nullable Double r) {
        boolean secret = totals.stream().anyMatch(total -> !isFree(total));
        if (!secret) {
            return Status.PUBLISHED;
        }
        for (CellDecision total : totals) {
            if (total.status() != Status.PUBLISHED) {
                return total.status();
            }
        }
        if (n < profile.minimumFor(Statistic.CORRELATION)) {
            return Status.TOO_FEW;
        }
        return r != null && Math.abs(r) >= PERFECT ? Status.CLASS : Status.PUBLISHED;
    }

    /**
     * The status of a test of differences between the groups of a classification. The F of an analysis of variance is a
     * function of the group means, so it would give back one that is withheld; ranks do not.
     *
     * @param profile the rules
     * @param decision on the KPI for the audience
     * @param cycle the reporting year
     * @param groupKind the classification
     * @param test {@link Statistic#GROUP_TEST} or {@link Statistic#RANK_TEST}
     */
    public static Status groupTest(
            Profile profile, AudienceDecision decision, int cycle, GroupKind groupKind, Statistic test) {
        List<CellDecision> groups = decision.cells().values().stream()
                .filter(cell -> cell.id().kind() == CellKind.MEAN
                        && cell.id().cycle() == cycle
                        && cell.id().groupKind() == groupKind)
                .toList();
        if (groups.stream().allMatch(AssociationRules::isFree)) {
            return Status.PUBLISHED;
        }
        int n = groups.stream().mapToInt(CellDecision::members).sum();
        if (n < profile.minimumFor(test) || n - groups.size() < RESIDUAL) {
            return Status.TOO_FEW;
        }
        boolean allShown = groups.stream().allMatch(group -> group.status() == Status.PUBLISHED);
        return allShown || test == Statistic.RANK_TEST ? Status.PUBLISHED : Status.COMPLEMENTARY;
    }

    /** The status of a figure made of means alone: published when all of them are. */
    public static Status ofMeans(Collection<CellDecision> means) {
        return means.stream()
                .map(CellDecision::status)
                .filter(status -> status != Status.PUBLISHED)
                .findFirst()
                .orElse(Status.PUBLISHED);
    }

    /** Whether the audience may see every value behind the cell: only then are extremes shown. */
    private static boolean isFree(CellDecision cell) {
        return cell.status(Statistic.EXTREMES) == Status.PUBLISHED;
    }
}
