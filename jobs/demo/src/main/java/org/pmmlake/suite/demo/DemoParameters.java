package org.pmmlake.suite.demo;

import java.util.List;
import java.util.Optional;

/**
 * What to generate.
 *
 * @param seed the same seed gives the same bytes
 * @param members Members of the first cycle, 62 to 1 000 000; with more than 62 the printed figures do not hold
 * @param offices offices over which the data points of a Member are spread; 1 for none
 * @param months months over which they are spread, 1 to 12; 1 for none
 * @param cycles the cycles to write, of 2022, 2024 and 2026
 */
public record DemoParameters(long seed, int members, int offices, int months, List<Integer> cycles) {

    /** Members of the report. */
    public static final int REPORT_MEMBERS = 62;

    /** Members of the World Customs Organization; any more are a {@link Crowd}. */
    static final int ALL_MEMBERS = 186;

    /** As many as the demo makes up. */
    public static final int MOST_MEMBERS = 1_000_000;

    /** Refuses what cannot be generated. */
    public DemoParameters {
        cycles = cycles.stream().sorted().distinct().toList();
        if (members < REPORT_MEMBERS || members > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "The demo has " + REPORT_MEMBERS + " to " + MOST_MEMBERS + " Members, not " + members + ".");
        }
        if (offices < 1 || offices > 9999) {
            throw new IllegalArgumentException("A Member has 1 to 9999 offices in the demo, not " + offices + ".");
        }
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("A year has 1 to 12 months, not " + months + ".");
        }
        if (!List.of(2022, 2024, 2026).containsAll(cycles) || cycles.isEmpty()) {
            throw new IllegalArgumentException("The demo has the cycles 2022, 2024 and 2026, not " + cycles + ".");
        }
    }

    /** Members whose answers are carried on from cycle to cycle. */
    int known() {
        return Math.min(members, ALL_MEMBERS);
    }

    /** The form that all submissions have: Parquet where data points are spread, else CSV where there is a crowd. */
    Optional<CycleWriter.Form> oneForm() {
        if (offices > 1 || months > 1) {
            return Optional.of(CycleWriter.Form.PARQUET);
        }
        return members > known() ? Optional.of(CycleWriter.Form.CSV) : Optional.empty();
    }
}
