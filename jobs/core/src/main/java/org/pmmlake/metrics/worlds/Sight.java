package org.pmmlake.metrics.worlds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.pmmlake.metrics.stats.Distribution;

/**
 * A panel as a reader sees it: which groups are shown, how coarsely, with which figures. What depends on the values is a
 * function of the figures that are shown.
 */
public final class Sight {

    private final Panel panel;
    private final BitSet hidden;
    private final Rung rung;
    private final Profile profile;
    private final Cover cover;
    private final CellRule rule;
    private final List<Shown> shown;
    private final List<CellFigures> figures;

    /**
     * A panel as it is seen.
     *
     * @param hidden whether the reader may not see the value at each place
     */
    public Sight(Panel panel, BitSet hidden, Rung rung, Profile profile) {
        this(panel, hidden, rung, profile, cover(panel, hidden, profile));
    }

    private Sight(Panel panel, BitSet hidden, Rung rung, Profile profile, Cover cover) {
        this.panel = panel;
        this.hidden = (BitSet) hidden.clone();
        this.rung = rung;
        this.profile = profile;
        this.cover = cover;
        this.rule = new CellRule(panel.scale(), panel.measure().medianIsBenchmark(), rung, profile);
        this.figures = panel.cells().stream().map(cell -> figures(panel, cell)).toList();
        this.shown = figures.stream().map(CellFigures::shown).toList();
    }

    private CellFigures figures(Panel of, Cell cell) {
        double[] sorted = of.sorted(cell);
        Distribution values = CellFigures.distribution(sorted);
        boolean withheld = cell.isGlobal() ? cover.isClosed() : cover.withholds(cell);
        Shown how = rule.shown(cell.kind(), hiddenIn(cell), withheld, values);
        return CellFigures.of(how, of.measure(), sorted, values);
    }

    private static Cover cover(Panel panel, BitSet hidden, Profile profile) {
        int minimum = profile.minimum(panel.scale());
        return Cover.of(
                panel.cells().stream()
                        .filter(cell -> cell.isGlobal() || cell.size() >= minimum)
                        .toList(),
                hidden,
                panel.members().size());
    }

    /** The same panel seen at another rung. */
    public Sight at(Rung other) {
        return new Sight(panel, hidden, other, profile, cover);
    }

    /** The same sight of other values of the same Members, in their order. */
    public Sight of(double[] values) {
        return new Sight(panel.with(values), hidden, rung, profile, cover);
    }

    /** Whether other values of the same Members give the same figures: those of a cell in which none moved do. */
    boolean isSameOf(double[] values) {
        BitSet moved = new BitSet();
        for (int place = 0; place < values.length; place++) {
            moved.set(place, values[place] != panel.values()[place]);
        }
        Panel other = panel.with(values);
        for (int k = 0; k < figures.size(); k++) {
            Cell cell = panel.cells().get(k);
            if (Arrays.stream(cell.places()).anyMatch(moved::get)
                    && !figures(other, cell).equals(figures.get(k))) {
                return false;
            }
        }
        return true;
    }

    public Panel panel() {
        return panel;
    }

    public Rung rung() {
        return rung;
    }

    Profile profile() {
        return profile;
    }

    /** Whether any value is hidden. */
    public boolean hides() {
        return !hidden.isEmpty();
    }

    private int hiddenIn(Cell cell) {
        int count = 0;
        for (int place : cell.places()) {
            count += hidden.get(place) ? 1 : 0;
        }
        return count;
    }

    /** What is shown of each cell, in the order of the panel. */
    public List<Shown> shown() {
        return shown;
    }

    /** The figures of each cell, as they are shown. */
    List<CellFigures> figures() {
        return figures;
    }
}
