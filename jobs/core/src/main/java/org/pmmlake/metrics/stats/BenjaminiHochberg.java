package org.pmmlake.metrics.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * P-values adjusted for the false discovery rate.
 *
 * <p>Formula: over the m values that are not null, in ascending order {@code p(1) ≤ … ≤ p(m)}, {@code q(i) = min over j ≥ i
 * of min(1, m ÷ j · p(j))}. Reference: Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal
 * of the Royal Statistical Society B 57 (R's {@code p.adjust} with {@code method = "BH"}); contract §4. Minimum m: 1.
 * Undefined (null) where the p-value is; such do not count in m.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The adjusted values, in the order of the p-values.
     *
     * @param pValues probabilities, null where undefined
     * @return an unmodifiable list of the same length, null where the p-value is
     * @throws IllegalArgumentException if a p-value is not between 0 and 1
     */
    public static List<@Nullable Double> adjust(List<@Nullable Double> pValues) {
        double[] present = new double[pValues.size()];
        int[] places = new int[pValues.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            Double p = pValues.get(i);
            if (p != null) {
                present[count] = requireProbability(p);
                places[count++] = i;
            }
        }
        double[] p = Arrays.copyOf(present, count);
        int[] order = AscendingOrder.of(p);
        List<@Nullable Double> adjusted = new ArrayList<>(Collections.nCopies(places.length, null));
        double least = 1;
        for (int i = count - 1; i >= 0; i--) {
            least = Math.min(least, (double) count / (i + 1) * p[order[i]]);
            adjusted.set(places[order[i]], least);
        }
        return Collections.unmodifiableList(adjusted);
    }

    private static double requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A p-value lies between 0 and 1, but got " + p + ".");
        }
        return p;
    }
}
