package org.pmmlake.suite.analysis;

import java.util.Locale;
import java.util.Optional;
import org.pmmlake.suite.analysis.QualityFindingAnalysis.Finding;

/**
 * Holds what a Member sends against what it sent for the cycle before: a number that is 10, 100 or 1 000 times the earlier
 * one, or a part of it, was probably sent in another unit; so was a share from 0 to 1 where one from 0 to 100 stood.
 */
record LastCycle(int cycle) {

    private static final String RULE = "factor-against-last-cycle";

    /** How far from the factor a number may be, as a share of it: things change from cycle to cycle. */
    private static final double NEAR = 0.1;

    private static final double WHOLE = 100;
    private static final int HIGHEST_POWER = 3;

    /** The finding about a number at a data point, or about the value; in percent or not. */
    Optional<Finding> finding(String place, boolean isShare, double before, double now) {
        if (!(before > 0) || !(now > 0)) {
            return Optional.empty();
        }
        return factor(before, now)
                .or(() -> isShare && isFraction(before, now)
                        ? Optional.of("a share from 0 to 1, unlike")
                        : Optional.empty())
                .map(what -> new Finding(
                        RULE,
                        place,
                        "warning",
                        text(now),
                        "\u2248 " + text(before) + " (" + cycle + ")",
                        (place.isEmpty() ? "The value" : place) + " is " + what
                                + " that of the cycle before; one of the two is probably in another unit."));
    }

    private static Optional<String> factor(double before, double now) {
        boolean more = now > before;
        double ratio = more ? now / before : before / now;
        double factor = 1;
        for (int power = 1; power <= HIGHEST_POWER; power++) {
            factor *= 10;
            if (Math.abs(ratio / factor - 1) <= NEAR) {
                return Optional.of("about " + text(factor) + " times as " + (more ? "large as" : "small as"));
            }
        }
        return Optional.empty();
    }

    /** Within a factor of two, since shares move more than counts do. */
    private static boolean isFraction(double before, double now) {
        return before > 1 && before <= WHOLE && now <= 1 && WHOLE * now >= before / 2 && WHOLE * now <= 2 * before;
    }

    private static String text(double number) {
        return number >= 1 && number <= 1e15 && number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.6g", number);
    }
}
