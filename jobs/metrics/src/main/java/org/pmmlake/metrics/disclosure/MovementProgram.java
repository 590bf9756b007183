package org.pmmlake.metrics.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Linear programs for how values can move away from the truth while all linear figures stay as published and all values
 * stay within their bounds. Where the domain has steps, only solutions in whole steps count; there may then be
 * movements that are not found, which errs on the side of withholding.
 */
final class MovementProgram {

    /** Largest change of a figure, relative to the movement, that is put down to the solver's arithmetic. */
    private static final double ROUNDING = 1e-9;
    /** Farthest from a whole number of steps that a solution may be. */
    static final double WHOLE = 1e-6;

    /** What a program gains by its arithmetic alone, in steps. */
    private static final double NO_GAIN = 1e-9;

    /** How many steps a value may go at most: few first, then more. */
    private static final int[] MOST_STEPS = {1, 3};

    private final List<double[]> rows;
    private final Bounds bounds;
    private final double unit;
    private final BoundedSimplex simplex;
    private int @Nullable [] lastFrozen;
    private BoundedSimplex.@Nullable Search last;

    /**
     * A program over the columns of {@code bounds}.
     *
     * @param rows the linear figures, each scaled to largest entry 1
     * @param bounds where the values may lie
     */
    MovementProgram(List<double[]> rows, Bounds bounds) {
        this(rows, bounds, new BoundedSimplex(rows, bounds.size()));
    }

    private MovementProgram(List<double[]> rows, Bounds bounds, BoundedSimplex simplex) {
        this.rows = rows;
        this.bounds = bounds;
        this.unit = bounds.step() > 0 ? bounds.step() : 1;
        this.simplex = simplex;
    }

    /** The program of a reader who does not make use of the steps. */
    MovementProgram withoutSteps() {
        return bounds.step() > 0 ? new MovementProgram(rows, bounds.withoutSteps(), simplex) : this;
    }

    /**
     * The movement that takes {@code column} furthest in the direction of {@code sign}, with the columns of {@code
     * frozen} held. Empty when it cannot move.
     */
    Optional<double[]> furthest(int column, int sign, int[] frozen) {
        if ((sign > 0 ? bounds.up(column) : bounds.down(column)) == 0) {
            return Optional.empty();
        }
        double[] aim = new double[bounds.size()];
        aim[column] = sign;
        if (bounds.step() > 0) {
            return inSteps(aim, room(-1, frozen), room(1, frozen), k -> k == column);
        }
        return furthest(aim, frozen).filter(movement -> movement[column] != 0);
    }

    /** Goes on from the last answer, which is mostly near; where its arithmetic has worn out, from the truth. */
    private Optional<double[]> furthest(double[] aim, int[] frozen) {
        if (frozen == lastFrozen && last != null) {
            Optional<double[]> movement = movement(last.maximise(aim), last.low(), last.high());
            if (movement.isPresent()) {
                return movement;
            }
        }
        lastFrozen = frozen;
        last = simplex.search(room(-1, frozen), room(1, frozen));
        return movement(last.maximise(aim), last.low(), last.high());
    }

    /**
     * A movement in whole steps that moves one of the values wanted. Short movements are the likelier to come out in
     * whole steps; where the best point has parts of steps, it is led to whole ones value by value.
     */
    private Optional<double[]> inSteps(double[] aim, double[] low, double[] high, IntPredicate moved) {
        for (int steps : MOST_STEPS) {
            double[] from = atMost(steps, low);
            double[] to = atMost(steps, high);
            BoundedSimplex.Search search = simplex.search(from, to);
            double[] best = search.maximise(aim);
            if (gain(aim, best) <= NO_GAIN) {
                // What cannot move at all, not even in part, does not move further either.
                return Optional.empty();
            }
            if (gain(aim, best) < 1 - WHOLE) {
                // No value wanted gets as far as a step; further room for the others may help.
                continue;
            }
            keep(aim, best, from, to);
            if (new WholeSteps(search, from, to).reached()) {
                Optional<double[]> movement = movement(best, from, to).filter(found -> IntStream.range(0, found.length)
                        .anyMatch(k -> found[k] != 0 && moved.test(k)));
                if (movement.isPresent()) {
                    return movement;
                }
            }
        }
        return Optional.empty();
    }

    /** Where only one value is wanted, it does not come back once it is a step away. */
    private static void keep(double[] aim, double[] best, double[] from, double[] to) {
        for (int k = 0; k < aim.length; k++) {
            if (aim[k] != 0 && aim[k] * best[k] > 1 - WHOLE) {
                from[k] = Math.max(from[k], aim[k] > 0 ? 1 : from[k]);
                to[k] = Math.min(to[k], aim[k] < 0 ? -1 : to[k]);
            }
        }
    }

    private static double gain(double[] aim, double[] best) {
        double gain = 0;
        for (int k = 0; k < aim.length; k++) {
            gain += aim[k] * best[k];
        }
        return gain;
    }

    private static double[] atMost(int steps, double[] room) {
        return Arrays.stream(room)
                .map(free -> Math.max(-steps, Math.min(steps, free)))
                .toArray();
    }

    /**
     * A movement that takes as many values as possible off their bounds, with the columns of {@code frozen} held: from
     * there the witnesses have room both ways. Empty when all have room already or none can move.
     */
    Optional<double[]> inwards(int[] frozen) {
        double[] aim = new double[bounds.size()];
        double[] low = room(-1, frozen);
        double[] high = room(1, frozen);
        boolean any = false;
        for (int k = 0; k < aim.length; k++) {
            double enough = bounds.step() > 0 ? 1 : 2 * bounds.required(k);
            double required = bounds.required(k) / unit;
            if (-low[k] < required && high[k] > enough) {
                aim[k] = 1;
                high[k] = enough;
                any = true;
            } else if (high[k] < required && -low[k] > enough) {
                aim[k] = -1;
                low[k] = -enough;
                any = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        return bounds.step() > 0 ? inSteps(aim, low, high, k -> aim[k] != 0) : solve(aim, low, high);
    }

    /** In units, how far each value may go down (as a negative number) or up. */
    private double[] room(int sign, int[] frozen) {
        double[] room = new double[bounds.size()];
        for (int k = 0; k < room.length; k++) {
            double free = (sign > 0 ? bounds.up(k) : bounds.down(k)) / unit;
            room[k] = sign * (bounds.step() > 0 ? Math.rint(free) : free);
        }
        for (int k : frozen) {
            room[k] = 0;
        }
        return room;
    }

    /** Maximises {@code aim}. Trusts no solver: what changes a figure or leaves the bounds is no movement. */
    private Optional<double[]> solve(double[] aim, double[] low, double[] high) {
        return movement(simplex.search(low, high).maximise(aim), low, high);
    }

    private Optional<double[]> movement(double[] best, double[] low, double[] high) {
        double[] movement = new double[best.length];
        for (int k = 0; k < movement.length; k++) {
            double amount = Math.max(low[k], Math.min(high[k], best[k]));
            if (bounds.step() > 0 && Math.abs(amount - Math.rint(amount)) > WHOLE) {
                return Optional.empty();
            }
            movement[k] = (bounds.step() > 0 ? Math.rint(amount) : amount) * unit;
        }
        return keepsFigures(movement) ? Optional.of(movement) : Optional.empty();
    }

    private static double tolerance(double[] movement) {
        double size = 1;
        for (double amount : movement) {
            size = Math.max(size, Math.abs(amount));
        }
        return ROUNDING * size * movement.length;
    }

    /** Whether no figure changes under {@code movement}. */
    boolean keepsFigures(double[] movement) {
        double tolerance = tolerance(movement);
        int[] moved = new int[movement.length];
        int count = 0;
        for (int k = 0; k < movement.length; k++) {
            if (movement[k] != 0) {
                moved[count++] = k;
            }
        }
        for (double[] row : rows) {
            double change = 0;
            for (int k = 0; k < count; k++) {
                change += row[moved[k]] * movement[moved[k]];
            }
            if (Math.abs(change) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
