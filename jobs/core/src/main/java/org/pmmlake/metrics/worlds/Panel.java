package org.pmmlake.metrics.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * The values of one subject (a KPI, or one category of a breakdown) in one cycle, as one vintage has them.
 */
public final class Panel {

    private final int cycle;
    private final Scale scale;
    private final Measure measure;
    private final List<String> members;
    private final double[] values;
    private final List<Cell> cells;

    /**
     * What the figures of a subject are.
     *
     * @param medianIsBenchmark whether the benchmark is the median; otherwise the mean
     * @param better 1 where higher is better, -1 where lower is, 0 where nobody can say
     * @param means whether it has means and medians alone, as a breakdown has
     */
    public record Measure(boolean medianIsBenchmark, int better, boolean means) {}

    private Panel(int cycle, Scale scale, Measure measure, List<String> members, double[] values, List<Cell> cells) {
        this.cycle = cycle;
        this.scale = scale;
        this.measure = measure;
        this.members = members;
        this.values = values;
        this.cells = cells;
    }

    /**
     * The panel of some values.
     *
     * @param values by Member
     * @param groups of each Member; GLOBAL is left out
     */
    public static Panel of(
            int cycle,
            Scale scale,
            Measure measure,
            SortedMap<String, Double> values,
            Map<String, Map<GroupKind, String>> groups) {
        List<String> members = List.copyOf(values.keySet());
        return new Panel(
                cycle,
                scale,
                measure,
                members,
                values.values().stream().mapToDouble(Double::doubleValue).toArray(),
                Cell.all(members, groups));
    }

    /** The same Members with other values. */
    Panel with(double[] other) {
        return new Panel(cycle, scale, measure, members, other, cells);
    }

    /** The values of a cell, ascending. */
    double[] sorted(Cell cell) {
        double[] sorted = new double[cell.size()];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = values[cell.places()[k]];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The reporting year. */
    public int cycle() {
        return cycle;
    }

    /** What values are possible. */
    public Scale scale() {
        return scale;
    }

    /** How the figures beside the mean are made. */
    public Measure measure() {
        return measure;
    }

    /** Codes of the Members with a value, ascending. */
    public List<String> members() {
        return members;
    }

    /** Their values, in the same order. */
    double[] values() {
        return values;
    }

    /** The groups with the Members of each that have a value, all Members first. */
    public List<Cell> cells() {
        return cells;
    }
}
