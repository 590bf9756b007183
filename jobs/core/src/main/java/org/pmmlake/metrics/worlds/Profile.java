package org.pmmlake.metrics.worlds;

import java.util.List;
import java.util.Optional;

/**
 * The rules of a release as data.
 *
 * @param code its name in the configuration
 * @param minimum fewest responses of a group that is shown, where the scale is fine enough
 * @param minimumShape fewest responses for the class and the numbers below the benchmark
 * @param companions how many other Members' values a reader among the Members may know: 1, or 2 in a coalition
 */
public record Profile(String code, int minimum, int minimumShape, int companions) {

    /** The default: as ISORA asks for, at least five administrations. */
    public static final Profile STRICT = new Profile("strict", 5, 10, 1);
    /** As few as protection by worlds allows; the report itself leaves out groups of one Member (§52). */
    public static final Profile REPORT = new Profile("report", 3, 10, 1);
    /** Five administrations, and more for what says more than a mean. */
    public static final Profile ISORA = new Profile("isora", 5, 12, 1);
    /** As strict, and safe from two Members who tell each other their values. */
    public static final Profile COALITION = new Profile("coalition", 6, 12, 2);

    /** All profiles. */
    public static List<Profile> all() {
        return List.of(STRICT, REPORT, ISORA, COALITION);
    }

    /** The profile of this name, or empty. */
    public static Optional<Profile> named(String code) {
        return all().stream().filter(profile -> profile.code.equals(code)).findFirst();
    }

    /** The same where nobody who reads the figures knows a value behind them. */
    public Profile alone() {
        return new Profile(code, minimum, minimumShape, 0);
    }

    /** Fewest responses of a group on a scale: so many that steps of 10 leave each that a reader may not know a step to go. */
    int minimum(Scale scale) {
        int coarse = scale.isStepped() ? (int) Math.ceil((1 + companions) * scale.grid() / CellRule.COARSEST_HALF) : 0;
        return Math.max(minimum, coarse);
    }
}
