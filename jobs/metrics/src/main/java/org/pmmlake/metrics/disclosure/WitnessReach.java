package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far values can move along single witnesses without leaving their bounds. Depends on no figure that may yet be
 * withheld, so that it serves all choices of what to show. Readers are an outsider, −1, and the insiders by their places.
 */
final class WitnessReach {

    static final int OUTSIDER = -1;
    private static final int[] NONE = {};

    /** What a bound may be missed by, in whole steps. */
    private static final double ROUNDING = 1e-6;

    private final Bounds bounds;
    private final List<Direction> directions;
    private final List<int[]> owners;
    private final Map<Integer, List<Direction>> usable = new HashMap<>();
    private final Map<Integer, Reach> fromTruth = new HashMap<>();
    private final Map<Integer, HeldValues> held = new HashMap<>();

    /**
     * Looks along the witnesses.
     *
     * @param bounds where the values may lie
     * @param directions exact witnesses over the columns of {@code bounds}
     * @param owners columns of each insider
     */
    WitnessReach(Bounds bounds, List<Direction> directions, List<int[]> owners) {
        this.bounds = bounds;
        this.directions = directions;
        this.owners = owners;
    }

    Bounds bounds() {
        return bounds;
    }

    int insiders() {
        return owners.size();
    }

    /** The columns that a reader knows. */
    int[] owned(int reader) {
        return reader == OUTSIDER ? NONE : owners.get(reader);
    }

    /** Takes what an insider knows out of movements. */
    HeldValues held(int reader) {
        return held.computeIfAbsent(reader, insider -> new HeldValues(owned(insider), directions));
    }

    /** Where the values can move for a reader; the caller may add to it. */
    Reach reach(int reader) {
        return fromTruth
                .computeIfAbsent(reader, insider -> {
                    Reach reach = new Reach(bounds.size());
                    includeFrom(new double[bounds.size()], insider, reach);
                    return reach;
                })
                .copy();
    }

    /** Adds where the values can move from {@code start} along one more witness. */
    void includeFrom(double[] start, int reader, Reach reach) {
        for (Direction direction : usable.computeIfAbsent(reader, this::usable)) {
            include(start, direction, reader == OUTSIDER ? bounds.step() : 0, reach);
        }
    }

    private List<Direction> usable(int reader) {
        boolean[] known = new boolean[bounds.size()];
        for (int column : owned(reader)) {
            known[column] = true;
        }
        List<Direction> rest = new ArrayList<>();
        for (Direction direction : directions) {
            if (movesNone(direction, known)) {
                rest.add(direction);
            }
        }
        return rest;
    }

    private static boolean movesNone(Direction direction, boolean[] known) {
        for (int column : direction.support()) {
            if (known[column]) {
                return false;
            }
        }
        return true;
    }

    /** The two ends of the longest movement along a witness that stays within the bounds. */
    private void include(double[] start, Direction direction, double step, Reach reach) {
        Bounds.Room room = bounds.along(start, direction.unit(), direction.support());
        double forth = room.forth();
        double back = room.back();
        if (step > 0) {
            double whole = step / direction.scale();
            forth = Math.floor(forth / whole + ROUNDING) * whole;
            back = Math.floor(back / whole + ROUNDING) * whole;
        }
        for (int k : direction.support()) {
            double entry = direction.unit()[k];
            reach.include(k, start[k] + entry * forth);
            reach.include(k, start[k] - entry * back);
        }
    }
}
