package org.pmmlake.suite.oracle;

import java.util.List;

/**
 * What a random landing zone should look like.
 *
 * @param members how many Members may take part, named X01, X02, …; some of them stay away from some cycles
 * @param cycles the years, ascending
 * @param seed the same settings with the same seed give the same bytes, but for workbooks and Parquet
 * @param forms in which forms the submissions come
 * @param faults whether bad rows and files are mixed in
 * @param offices over how many offices a data point is spread at most
 * @param months over how many months a data point is spread at most, 12 or less
 */
public record RandomSettings(
        int members, List<Integer> cycles, long seed, Forms forms, Faults faults, int offices, int months) {

    /** The forms of submissions; the register always is CSV. */
    public enum Forms {
        CSV,
        JSON,
        MIXED
    }

    /** Whether anything in the landing zone breaks a rule. */
    public enum Faults {
        NONE,
        EVERY_CODE
    }

    /** Copies the cycles. */
    public RandomSettings {
        cycles = List.copyOf(cycles);
    }

    /** Two offices and three months. */
    public static RandomSettings of(int members, List<Integer> cycles, long seed, Forms forms, Faults faults) {
        return new RandomSettings(members, cycles, seed, forms, faults, 2, 3);
    }
}
