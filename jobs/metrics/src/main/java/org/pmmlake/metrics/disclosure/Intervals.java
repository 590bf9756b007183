package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private final Bounds bounds;
    private final MovementProgram program;
    private final MovementProgram relaxed;
    private final WitnessReach witnesses;
    private final Movements known;
    private final List<double[]> movements = new ArrayList<>();
    private final List<double[]> found = new ArrayList<>();

    /**
     * Looks at one block of values.
     *
     * @param rows linear figures over the columns, each with largest entry 1
     * @param witnesses exact witnesses over the columns, and where the values may lie
     * @param earlier movements found under other bounds or with other figures
     * @param known movements in parts of steps found with other figures, and now
     */
    Intervals(List<double[]> rows, WitnessReach witnesses, List<double[]> earlier, Movements known) {
        this.bounds = witnesses.bounds();
        this.columns = bounds.size();
        this.witnesses = witnesses;
        this.known = known;
        this.program = new MovementProgram(rows, bounds);
        this.relaxed = program.withoutSteps();
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
            double[] fitted = movement.clone();
            for (int k = 0; k < columns && part < 1; k++) {
                fitted[k] *= part;
            }
            movements.add(fitted);
        }
    }

    /**
     * The columns among {@code candidates} that are too narrow for an outsider or for some insider.
     *
     * @param enough so many are as good as all
     */
    BitSet narrow(BitSet candidates, int enough) {
        BitSet narrow = narrowFor(WitnessReach.OUTSIDER, candidates, enough);
        for (int insider = 0; insider < witnesses.insiders() && narrow.cardinality() < enough; insider++) {
            narrow.or(narrowFor(insider, without(candidates, narrow, insider), enough - narrow.cardinality()));
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
            if (!narrowFor(suspect.reader(), column, 1).isEmpty()) {
                return Optional.of(suspect);
            }
        }
        BitSet all = new BitSet(columns);
        all.set(0, columns);
        for (int reader = WitnessReach.OUTSIDER; reader < witnesses.insiders(); reader++) {
            BitSet narrow = narrowFor(reader, without(all, new BitSet(), reader), 1);
            if (!narrow.isEmpty()) {
                return Optional.of(new Suspect(reader, narrow.nextSetBit(0)));
            }
        }
        return Optional.empty();
    }

    /**
     * A column that was too narrow once.
     *
     * @param reader for whom
     * @param column the column
     */
    record Suspect(int reader, int column) {}

    private BitSet without(BitSet candidates, BitSet others, int reader) {
        BitSet rest = (BitSet) candidates.clone();
        rest.andNot(others);
        for (int column : witnesses.owned(reader)) {
            rest.clear(column);
        }
        return rest;
    }

    private BitSet narrowFor(int reader, BitSet candidates, int most) {
        int[] owned = witnesses.owned(reader);
        Reach reach = witnesses.reach(reader);
        movements.stream().filter(movement -> holds(movement, owned)).forEach(reach::include);
        BitSet open = tooNarrow(reach, candidates);
        Centre centre = new Centre(columns);
        if (open.cardinality() > FEW) {
            MovementProgram search = reader == WitnessReach.OUTSIDER ? program : relaxed;
            search.inwards(owned).ifPresent(inwards -> {
                if (search == program) {
                    remember(inwards);
                }
                reach.include(inwards);
                witnesses.includeFrom(inwards, reader, reach);
                centre.add(inwards);
            });
            open = tooNarrow(reach, open);
        }
        BitSet narrow = new BitSet(columns);
        for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
            boolean wide = (reader == WitnessReach.OUTSIDER && bounds.step() > 0)
                    ? reachedInSteps(column, reach)
                    : reached(column, reader, reach, centre);
            if (!wide) {
                narrow.set(column);
                if (narrow.cardinality() >= most) {
                    return narrow;
                }
            }
        }
        return narrow;
    }

    private BitSet tooNarrow(Reach reach, BitSet candidates) {
        BitSet narrow = new BitSet(columns);
        candidates.stream()
                .filter(column -> reach.width(column) < bounds.required(column))
                .forEach(narrow::set);
        return narrow;
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

    private boolean isWide(int column, Reach reach) {
        return reach.width(column) >= bounds.required(column);
    }

    private boolean reachedInSteps(int column, Reach reach) {
        for (int sign = 1; sign >= -1 && !isWide(column, reach); sign -= 2) {
            program.furthest(column, sign, witnesses.owned(WitnessReach.OUTSIDER))
                    .ifPresent(movement -> {
                        remember(movement);
                        reach.include(movement);
                    });
        }
        return isWide(column, reach);
    }

    private boolean reached(int column, int reader, Reach reach, Centre centre) {
        if (isWide(column, reach)) {
            return true;
        }
        known.of(column).ifPresent(movement -> includeAlong(movement, reader, reach, centre));
        int[] owned = witnesses.owned(reader);
        for (int sign = 1; sign >= -1 && !isWide(column, reach); sign -= 2) {
            relaxed.furthest(column, sign, owned).ifPresent(movement -> {
                if (relaxed == program) {
                    remember(movement);
                }
                known.add(movement);
                reach.include(movement);
                centre.add(movement);
            });
        }
        return isWide(column, reach);
    }

    /** From the centre, both ways along a movement that was found for another reader, or with other figures. */
    private void includeAlong(double[] movement, int reader, Reach reach, Centre centre) {
        double[] along = witnesses.held(reader).in(movement);
        double[] start = centre.point();
        int[] moved = IntStream.range(0, columns).filter(k -> along[k] != 0).toArray();
        Bounds.Room room = bounds.along(start, along, moved);
        if (moved.length > 0 && relaxed.keepsFigures(along)) {
            reach.include(start, along, room.forth());
            reach.include(start, along, -room.back());
        }
    }
}
