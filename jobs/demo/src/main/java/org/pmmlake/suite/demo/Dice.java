package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random numbers that depend on the seed and on what they are for alone, so that parts do not disturb each other. */
final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    /** The numbers for one purpose. */
    static Dice of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 6364136223846793005L + purpose.charAt(i) + 1442695040888963407L;
        }
        return new Dice(new Random(mixed ^ (mixed >>> 29)));
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Exponential with mean 1; strict mathematics, so that every machine draws the same. */
    double exponential() {
        return -StrictMath.log(1 - random.nextDouble());
    }

    double normal() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** A day of submission, ISO 8601: between November after the reporting year and July of the year after that. */
    String date(int cycle) {
        int month = whole(0, 8);
        int year = cycle + 1 + (month >= 2 ? 1 : 0);
        int ofYear = month >= 2 ? month - 1 : month + 11;
        return String.format(Locale.ROOT, "%d-%02d-%02d", year, ofYear, whole(1, 28));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T swapped = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, swapped);
        }
        return copy;
    }
}
