package org.pmmlake.metrics.disclosure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a release as data.
 *
 * @param code its name in the configuration
 * @param minimumMembers fewest Members of a shown group
 * @param minimum fewest Members for a statistic that needs more than that
 * @param widthOfDomain how wide, as a share of a bounded domain, every withheld value must stay
 * @param widthOfValue the same as a share of the value's size, where the domain has no bounds
 * @param complementary false only to show what the primary rule alone would leak; such a release is not safe
 */
public record Profile(
        String code,
        int minimumMembers,
        Map<Statistic, Integer> minimum,
        double widthOfDomain,
        double widthOfValue,
        boolean complementary) {

    /** Copies the map. */
    public Profile {
        minimum = Collections.unmodifiableMap(new EnumMap<>(minimum));
    }

    /** The default: at least three Members, so that no two betray each other (DESIGN §5). */
    public static Profile strict() {
        return new Profile("strict", 3, minima(0), 0.01, 0.1, true);
    }

    /** The threshold of the cycle-1 report (§52: no group of one), with everything else that protection needs. */
    public static Profile report() {
        return new Profile("report", 2, minima(0), 0.01, 0.1, true);
    }

    /** The threshold of ISORA: at least five administrations. */
    public static Profile isora() {
        return new Profile("isora", 5, minima(2), 0.01, 0.1, true);
    }

    /** The profile named {@code code}, or empty. */
    public static Optional<Profile> named(String code) {
        return Stream.of(strict(), report(), isora())
                .filter(profile -> profile.code.equals(code))
                .findFirst();
    }

    /** This profile without complementary suppression: what the primary rule alone leaks. Never release with it. */
    public Profile primaryOnly() {
        return new Profile(code + "-primary-only", minimumMembers, minimum, widthOfDomain, widthOfValue, false);
    }

    /** Fewest Members for a statistic. */
    public int minimumFor(Statistic statistic) {
        return Math.max(minimumMembers, minimum.getOrDefault(statistic, 0));
    }

    private static Map<Statistic, Integer> minima(int more) {
        Map<Statistic, Integer> minima = new EnumMap<>(Statistic.class);
        minima.put(Statistic.MEDIAN, 5 + more);
        minima.put(Statistic.QUARTILES, 8 + more);
        for (Statistic tenMembers : new Statistic[] {
            Statistic.DEVIATION,
            Statistic.SKEWNESS,
            Statistic.CLASSIFICATION,
            Statistic.CORRELATION,
            Statistic.GROUP_TEST,
            Statistic.RANK_TEST,
            Statistic.CHANGE_TEST
        }) {
            minima.put(tenMembers, 10);
        }
        // Two coefficients and ten residual degrees of freedom.
        minima.put(Statistic.REGRESSION, 12);
        return minima;
    }
}
