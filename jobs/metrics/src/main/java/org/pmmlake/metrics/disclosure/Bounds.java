package org.pmmlake.metrics.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far each hidden value may lie from the truth, and how wide it must stay. */
final class Bounds {

    private final double[] down;
    private final double[] up;
    private final double[] required;
    private final double step;

    /**
     * Bounds of some columns.
     *
     * @param down room below each value, finite
     * @param up room above each value, finite
     * @param required how far apart two possible values of each column must at least lie
     * @param step distance between possible values, 0 when there is none
     */
    Bounds(double[] down, double[] up, double[] required, double step) {
        this.down = down;
        this.up = up;
        this.required = required;
        this.step = step;
    }

    /** The same bounds for a reader who does not make use of the steps. */
    Bounds withoutSteps() {
        return new Bounds(down, up, required, 0);
    }

    /**
     * How far a point can go along a direction, in its own length.
     *
     * @param forth until a bound is met the way that it points; infinite where nothing moves
     * @param back the other way
     */
    record Room(double forth, double back) {}

    /** The room from {@code start} along a direction that moves the columns of {@code moved} alone. */
    Room along(double[] start, double[] direction, int[] moved) {
        double forth = Double.POSITIVE_INFINITY;
        double back = Double.POSITIVE_INFINITY;
        for (int k : moved) {
            double above = Math.max(0, up[k] - start[k]);
            double below = Math.max(0, down[k] + start[k]);
            forth = Math.min(forth, (direction[k] > 0 ? above : below) / Math.abs(direction[k]));
            back = Math.min(back, (direction[k] > 0 ? below : above) / Math.abs(direction[k]));
        }
        return new Room(forth, back);
    }

    double down(int column) {
        return down[column];
    }

    double up(int column) {
        return up[column];
    }

    double required(int column) {
        return required[column];
    }

    double step() {
        return step;
    }

    int size() {
        return down.length;
    }

    /**
     * Bounds of the values of {@code ids}: the domain, cut at every threshold that a published count below refers to.
     * Within a part of the domain that is itself narrow, half of the part is required.
     */
    static Bounds of(Family family, Profile profile, List<ValueId> ids, Collection<Shown> seen) {
        Domain domain = family.domain();
        for (double value : family.values().values()) {
            domain = domain.including(value);
        }
        NavigableMap<ValueId, double[]> parts = new TreeMap<>();
        for (ValueId id : ids) {
            parts.put(id, new double[] {domain.low(), domain.high()});
        }
        for (Shown shown : seen) {
            if (shown.fact().count()) {
                cut(family, parts, shown);
            }
        }
        double size = meanSize(family);
        double[] down = new double[ids.size()];
        double[] up = new double[ids.size()];
        double[] required = new double[ids.size()];
        for (int k = 0; k < ids.size(); k++) {
            double value = family.value(ids.get(k));
            double[] part = parts.getOrDefault(ids.get(k), new double[] {domain.low(), domain.high()});
            double whole = required(domain, profile, Math.max(Math.abs(value), size));
            required[k] = Math.min(whole, (part[1] - part[0]) / 2) * (1 - 1e-9);
            // An attacker without bounds has all the room in the world; a hundred widths prove as much.
            double enough = 100 * Math.max(whole, size);
            down[k] = Math.min(value - part[0], enough);
            up[k] = Math.min(part[1] - value, enough);
        }
        return new Bounds(down, up, required, domain.step());
    }

    private static void cut(Family family, NavigableMap<ValueId, double[]> parts, Shown shown) {
        double threshold = shown.total().doubleValue();
        for (Term term : shown.fact().terms()) {
            double[] part = parts.get(term.value());
            if (part != null) {
                if (PrimaryRules.below(family.value(term.value()), threshold)) {
                    part[1] = Math.min(part[1], below(family.domain(), threshold));
                } else {
                    part[0] = Math.max(
                            part[0], family.domain().step() > 0 ? atLeast(family.domain(), threshold) : threshold);
                }
            }
        }
    }

    /** The largest possible value below a threshold; without steps the threshold itself, which is a limit. */
    private static double below(Domain domain, double threshold) {
        return domain.step() > 0
                ? domain.low() + (Math.ceil((threshold - domain.low()) / domain.step() - 1e-6) - 1) * domain.step()
                : threshold;
    }

    private static double atLeast(Domain domain, double threshold) {
        return domain.low() + Math.ceil((threshold - domain.low()) / domain.step() - 1e-6) * domain.step();
    }

    private static double required(Domain domain, Profile profile, double size) {
        if (domain.step() > 0) {
            return domain.step();
        }
        return domain.bounded()
                ? profile.widthOfDomain() * (domain.high() - domain.low())
                : profile.widthOfValue() * size;
    }

    private static double meanSize(Family family) {
        return family.values().values().stream()
                .mapToDouble(Math::abs)
                .average()
                .orElse(0);
    }
}
