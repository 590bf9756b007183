package org.pmmlake.metrics.worlds;

import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * A group of a panel with the Members of it that have a value.
 */
public final class Cell {

    private final GroupKind kind;
    private final String group;
    private final int[] places;

    /**
     * A group.
     *
     * @param kind the classification
     * @param group code of the group; {@code ALL} for GLOBAL
     * @param places places of its Members in the panel, ascending
     */
    public Cell(GroupKind kind, String group, int[] places) {
        this.kind = kind;
        this.group = group;
        this.places = places.clone();
    }

    public GroupKind kind() {
        return kind;
    }

    public String group() {
        return group;
    }

    /** Places of its Members in the panel. */
    int[] places() {
        return places;
    }

    /** Whether another cell is the same group, with whatever Members. */
    boolean isSameGroup(Cell other) {
        return kind == other.kind && group.equals(other.group);
    }

    /** How many Members have a value. */
    public int size() {
        return places.length;
    }

    /** Whether it is that of all Members. */
    public boolean isGlobal() {
        return kind == GroupKind.GLOBAL;
    }
}
