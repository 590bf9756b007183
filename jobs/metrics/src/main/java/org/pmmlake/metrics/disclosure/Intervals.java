package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which hidden values an attacker can still narrow down too far when it also knows the bounds of the domain (BACKGROUND
 * §5.3, step 6). A value is wide when two sets of values within the bounds, both giving every figure as published,
 * differ enough in it. Such sets are first looked for along the exact witnesses, then by linear programs.
 *
 * <p>Counts below a threshold are respected by never letting a value change sides. That is more than an attacker knows,
 * so a value that is wide here is wide for it too. On a scale of steps only movements in whole steps count against
 * outsiders; against an insider any movement does.
 */
final class Intervals {

    /** How many movements are worth carrying over. */
    private static final int LATEST = 60;

    /** For so few columns a program each is cheaper than one for all. */
    private static final int FEW = 2;

    private final int columns;
    private final List<int[]> owners;
    private final Bounds bounds;
    private final MovementProgram program;
    private final MovementProgram relaxed;
    private final StepSearch steps;
    private final List<Direction> directions;
    private final List<double[]> movements = new ArrayList<>();
    private final List<double[]> found = new ArrayList<>();

    /**
     * Looks at one block of values.
     *
     * @param rows linear figures over the columns, each with largest entry 1
     * @param bounds where the values may lie
     * @param directions exact witnesses over the columns
     * @param earlier movements found under other bounds or with other figures
     * @param owners columns of each insider
     */
    Intervals(
            List<double[]> rows,
            Bounds bounds,
            List<Direction> directions,
            List<double[]> earlier,
            List<int[]> owners) {
        this.columns = bounds.size();
        this.owners = owners;
        this.bounds = bounds;
        this.directions = directions;
        this.program = new MovementProgram(rows, bounds);
        this.relaxed = program.withoutSteps();
        this.steps = new StepSearch(bounds, bounds.step() > 0 ? directions : List.of());
        directions.forEach(direction -> addMovements(new double[columns], direction));
        earlier.forEach(this::addFitted);
        found.addAll(earlier);
    }

    /** The movements that programs found, now or earlier: worth trying under other bounds too. */
    List<double[]> found() {
        return found;
    }

    /** A part of a movement is a movement, unless steps forbid it or a figure has come that it changes. */
    private void addFitted(double[] movement) {
        if (!program.keepsFigures(movement)) {
            return;
        }
        double part = 1;
        for (int k = 0; k < columns; k++) {
            double room = movement[k] > 0 ? bounds.up(k) : bounds.down(k);
            if (Math.abs(movement[k]) > room) {
                part = Math.min(part, room / Math.abs(movement[k]));
            }
        }
        if (bounds.step() == 0 || part > 1 - 1e-6) {
            addMovement(new double[columns], movement, part);
        }
    }

    /** From {@code start}, the two ends of the longest movement along a witness that stays within the bounds. */
    private void addMovements(double[] start, Direction direction) {
        double forth = Double.POSITIVE_INFINITY;
        double back = Double.POSITIVE_INFINITY;
        for (int k = 0; k < columns; k++) {
            double entry = direction.unit()[k];
            if (entry != 0) {
                double up = Math.max(0, bounds.up(k) - start[k]);
                double down = Math.max(0, bounds.down(k) + start[k]);
                forth = Math.min(forth, (entry > 0 ? up : down) / Math.abs(entry));
                back = Math.min(back, (entry > 0 ? down : up) / Math.abs(entry));
            }
        }
        if (bounds.step() > 0) {
            double whole = bounds.step() / direction.scale();
            forth = Math.floor(forth / whole + 1e-6) * whole;
            back = Math.floor(back / whole + 1e-6) * whole;
        }
        addMovement(start, direction.unit(), forth);
        addMovement(start, direction.unit(), -back);
    }

    private void addMovement(double[] start, double[] unit, double length) {
        if (length != 0) {
            double[] movement = start.clone();
            for (int k = 0; k < columns; k++) {
                movement[k] += unit[k] * length;
            }
            movements.add(movement);
        }
    }

    /** The columns among {@code candidates} that are too narrow for an outsider or for some insider. */
    BitSet narrow(BitSet candidates) {
        BitSet narrow = narrowFor(new int[0], candidates, false);
        for (int[] owner : owners) {
            narrow.or(narrowFor(owner, without(candidates, narrow, owner), false));
        }
        return narrow;
    }

    /**
     * The first column found to be too narrow, with the insider for whom it is, or empty when all are wide.
     *
     * @param suspects what to look at first
     */
    Optional<Suspect> firstNarrow(Collection<Suspect> suspects) {
        for (Suspect suspect : suspects) {
            BitSet column = new BitSet(columns);
            column.set(suspect.column());
            if (!narrowFor(owner(suspect.insider()), column, true).isEmpty()) {
                return Optional.of(suspect);
            }
        }
        BitSet all = new BitSet(columns);
        all.set(0, columns);
        for (int insider = -1; insider < owners.size(); insider++) {
            int[] owner = owner(insider);
            BitSet narrow = narrowFor(owner, without(all, new BitSet(), owner), true);
            if (!narrow.isEmpty()) {
                return Optional.of(new Suspect(insider, narrow.nextSetBit(0)));
            }
        }
        return Optional.empty();
    }

    private int[] owner(int insider) {
        return insider < 0 ? new int[0] : owners.get(insider);
    }

    /**
     * A column that was too narrow once.
     *
     * @param insider the place of the insider among the owners, −1 for an outsider
     * @param column the column
     */
    record Suspect(int insider, int column) {}

    private static BitSet without(BitSet candidates, BitSet others, int[] owner) {
        BitSet rest = (BitSet) candidates.clone();
        rest.andNot(others);
        for (int column : owner) {
            rest.clear(column);
        }
        return rest;
    }

    private BitSet narrowFor(int[] owner, BitSet candidates, boolean firstOnly) {
        double[] low = new double[columns];
        double[] high = new double[columns];
        widen(low, high, owner, 0);
        BitSet open = tooNarrow(low, high, candidates);
        if (open.cardinality() > FEW && (owner.length == 0 || bounds.step() == 0)) {
            int before = movements.size();
            program.inwards(owner).ifPresent(centre -> {
                remember(centre);
                directions.stream()
                        .filter(direction -> holds(direction.unit(), owner))
                        .forEach(direction -> addMovements(centre, direction));
            });
            widen(low, high, owner, before);
            open = tooNarrow(low, high, open);
        }
        BitSet narrow = new BitSet(columns);
        for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
            if (!reached(column, owner, low, high)) {
                narrow.set(column);
                if (firstOnly) {
                    return narrow;
                }
            }
        }
        return narrow;
    }

    private BitSet tooNarrow(double[] low, double[] high, BitSet candidates) {
        BitSet narrow = new BitSet(columns);
        candidates.stream()
                .filter(column -> high[column] - low[column] < bounds.required(column))
                .forEach(narrow::set);
        return narrow;
    }

    private void widen(double[] low, double[] high, int[] owner, int first) {
        for (double[] movement : movements.subList(first, movements.size())) {
            if (holds(movement, owner)) {
                widen(low, high, movement);
            }
        }
    }

    private void remember(double[] movement) {
        movements.add(movement);
        found.add(movement);
        if (found.size() > LATEST) {
            found.remove(0);
        }
    }

    private static boolean holds(double[] movement, int[] owner) {
        for (int column : owner) {
            if (movement[column] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void widen(double[] low, double[] high, double[] movement) {
        for (int k = 0; k < movement.length; k++) {
            low[k] = Math.min(low[k], movement[k]);
            high[k] = Math.max(high[k], movement[k]);
        }
    }

    private boolean reached(int column, int[] owner, double[] low, double[] high) {
        if (high[column] - low[column] >= bounds.required(column)) {
            return true;
        }
        MovementProgram search = owner.length == 0 ? program : relaxed;
        for (int sign : new int[] {1, -1}) {
            Optional<double[]> movement = search.furthest(column, sign, owner);
            if (movement.isEmpty() && search != relaxed) {
                movement = steps.moving(column).filter(program::keepsFigures);
            }
            if (movement.isPresent()) {
                if (search == program) {
                    remember(movement.get());
                }
                widen(low, high, movement.get());
                if (high[column] - low[column] >= bounds.required(column)) {
                    return true;
                }
            }
        }
        return false;
    }
}
