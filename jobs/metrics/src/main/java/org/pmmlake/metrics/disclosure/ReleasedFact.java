package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An entry of the ledger: something that a release told an audience.
 *
 * @param release the release that showed it first
 * @param audience the most open audience that saw it
 * @param family the KPI, or breakdown category, it is about
 * @param figure which figure showed it, for people
 * @param fact what it says
 * @param total the right-hand side that was published; of a count, the threshold it refers to
 */
public record ReleasedFact(String release, String audience, String family, String figure, Fact fact, BigDecimal total) {

    /** Largest relative distance between a recomputed and a published sum that rounding can explain. */
    private static final double ROUNDING = 1e-9;

    /** Refuses values under which the figure could not have been published: they are not what was published from. */
    void requireConsistent(Map<ValueId, Double> values) {
        if (fact.count()) {
            return;
        }
        ValueId single = fact.single();
        if (single != null && new BigDecimal(Fact.valueOf(values, single)).compareTo(total) == 0) {
            return;
        }
        if (fact.isRoughly(total.doubleValue(), ROUNDING, values)) {
            return;
        }
        BigDecimal now = fact.total(values);
        double size = Math.max(1, Math.max(total.abs().doubleValue(), now.abs().doubleValue()));
        if (now.subtract(total).abs().doubleValue() > ROUNDING * size) {
            throw new IllegalArgumentException(
                    "Release %s showed %s for %s with a sum of %s, but the values given make it %s. Either the versions of the values are mixed up or the ledger belongs to another lake."
                            .formatted(release, figure, family, total.doubleValue(), now.doubleValue()));
        }
    }
}
