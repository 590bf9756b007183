package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * Which groups of a panel of counts may be shown, by who is in which group alone: {@link Cover}, and so that what a
 * classification leaves of all Members is nothing or as many as a group must have.
 */
final class CountCover {

    /** With fewer hidden Members a crossing on average, who is in a rare category is found in both its rows. */
    private static final int PER_CROSSING = 8;

    private final List<Cell> cells;
    private final BitSet hidden;
    private final Profile profile;
    private final Set<Cell> shown = new HashSet<>();
    private final List<Cell> rests = new ArrayList<>();
    private final boolean sparse;

    /**
     * The cover of some groups.
     *
     * @param hidden whether the category at each place is hidden
     */
    CountCover(List<Cell> cells, BitSet hidden, Profile profile) {
        this.cells = cells;
        this.hidden = hidden;
        this.profile = profile;
        for (Cell cell : cells) {
            if (CountRung.isEverShown(cell.kind()) && isLarge(cell)) {
                shown.add(cell);
            }
        }
        leaveEnough();
        Cover cover = Cover.of(
                cells.stream().filter(shown::contains).toList(),
                hidden,
                cells.get(0).size());
        shown.removeIf(cover::withholds);
        leaveEnough();
        for (GroupKind kind : GroupKind.values()) {
            if (CountRung.isEverShown(kind) && kind != GroupKind.GLOBAL) {
                rests.add(new Cell(kind, "", rest(kind)));
            }
        }
        this.sparse = shown.stream().map(Cell::kind).distinct().count() > 2
                && hidden.cardinality() < PER_CROSSING * crossings();
    }

    /** Of groups in which few are hidden, these could be counted by whoever sees the others. */
    private boolean isLarge(Cell cell) {
        int own = hidden(cell).size();
        boolean enough = own == 0 || own > profile.companions() + 1;
        return cell.size() >= profile.minimum() && (cell.isGlobal() || enough);
    }

    private void leaveEnough() {
        for (GroupKind kind : GroupKind.values()) {
            int left = rest(kind).length;
            while (left > 0 && left < profile.minimum()) {
                Cell smallest = cells.stream()
                        .filter(cell -> cell.kind() == kind
                                && shown.contains(cell)
                                && hidden(cell).size() > 0)
                        .min(Comparator.comparing(cell -> hidden(cell).size()))
                        .orElse(null);
                if (smallest == null) {
                    return;
                }
                shown.remove(smallest);
                left = rest(kind).length;
            }
        }
    }

    private int[] rest(GroupKind kind) {
        BitSet left = (BitSet) hidden.clone();
        for (Cell cell : cells) {
            if (cell.kind() == kind && shown.contains(cell)) {
                for (int place : cell.places()) {
                    left.clear(place);
                }
            }
        }
        return left.stream().toArray();
    }

    /** How many different sets of shown groups hidden Members are in. */
    private int crossings() {
        return (int) hidden.stream()
                .mapToObj(place -> shown.stream()
                        .filter(cell -> Arrays.binarySearch(cell.places(), place) >= 0)
                        .collect(Collectors.toSet()))
                .distinct()
                .count();
    }

    /** Whether the rows of a classification are coarse whatever they are: they cross others in too few Members. */
    boolean isCoarse(GroupKind kind) {
        return sparse && kind != GroupKind.GLOBAL;
    }

    /** The part of a cell whose categories are hidden. */
    Cell hidden(Cell cell) {
        return new Cell(
                cell.kind(),
                cell.group(),
                Arrays.stream(cell.places()).filter(hidden::get).toArray());
    }

    /** Whether a group may be shown. */
    boolean shows(Cell cell) {
        return shown.contains(cell);
    }

    /**
     * What each classification leaves: the hidden Members in none of its shown groups. Whoever sees these and all Members can
     * count them.
     */
    List<Cell> rests() {
        return rests;
    }
}
