package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which groups to withhold so that the sums of the others leave every hidden value open, also to a reader who knows one of
 * the others. It is decided by who is in which group alone: values can move as long as the null space of the incidence of
 * hidden Members in shown groups moves them, and nobody whose own value is fixed fixes another's.
 */
public final class Cover {

    private final Set<Cell> withheld;
    private final boolean closed;

    private Cover(Set<Cell> withheld, boolean closed) {
        this.withheld = withheld;
        this.closed = closed;
    }

    /**
     * The cover of some groups.
     *
     * @param cells the groups that may be shown otherwise; all Members are never withheld here
     * @param size number of places
     * @param hidden whether the value at each place of the panel is hidden
     */
    static Cover of(List<Cell> cells, BitSet hidden, int size) {
        List<Cell> shown = new ArrayList<>(
                cells.stream().filter(cell -> holds(cell, hidden)).toList());
        Set<Cell> withheld = new HashSet<>();
        int exposed = exposed(shown, hidden, size);
        while (exposed > 0) {
            Cell least = null;
            int left = Integer.MAX_VALUE;
            for (Cell cell : candidates(shown)) {
                List<Cell> without = new ArrayList<>(shown);
                without.remove(cell);
                int after = exposed(without, hidden, size);
                if (after < left) {
                    least = cell;
                    left = after;
                }
            }
            if (least == null) {
                return new Cover(withheld, true);
            }
            shown.remove(least);
            withheld.add(least);
            exposed = left;
        }
        giveBack(shown, withheld, hidden, size);
        return new Cover(withheld, false);
    }

    /** What turned out to be needless is shown again, the most important first. */
    private static void giveBack(List<Cell> shown, Set<Cell> withheld, BitSet hidden, int size) {
        List<Cell> again = new ArrayList<>(withheld);
        again.sort(Comparator.comparing(Cell::kind)
                .thenComparing(Comparator.comparing(Cell::size).reversed())
                .thenComparing(Cell::group));
        for (Cell cell : again) {
            shown.add(cell);
            if (exposed(shown, hidden, size) > 0) {
                shown.remove(cell);
            } else {
                withheld.remove(cell);
            }
        }
    }

    /** The smallest first, then the least important classification. */
    private static List<Cell> candidates(List<Cell> shown) {
        return shown.stream()
                .filter(cell -> !cell.isGlobal())
                .sorted(Comparator.comparing(Cell::size)
                        .thenComparing(Comparator.comparing(Cell::kind).reversed())
                        .thenComparing(Cell::group))
                .toList();
    }

    private static boolean holds(Cell cell, BitSet hidden) {
        for (int place : cell.places()) {
            if (hidden.get(place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group is withheld. */
    boolean withholds(Cell cell) {
        return withheld.contains(cell);
    }

    /** Whether the figure of all Members alone gives a value away unless it is coarser. */
    boolean isClosed() {
        return closed;
    }

    /** How many hidden values the sums determine, or determine for somebody who knows one other. */
    private static int exposed(List<Cell> shown, BitSet hidden, int size) {
        int width = 0;
        int[] column = new int[size];
        for (int place = 0; place < size; place++) {
            column[place] = hidden.get(place) ? width++ : -1;
        }
        long[][] rows = new long[shown.size()][width];
        for (int row = 0; row < rows.length; row++) {
            for (int place : shown.get(row).places()) {
                if (column[place] >= 0) {
                    rows[row][column[place]] = 1;
                }
            }
        }
        return new NullSpace(rows, width).rigid();
    }
}
