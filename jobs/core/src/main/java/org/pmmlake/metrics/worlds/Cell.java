package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pmmlake.metrics.catalogue.Group;
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

    /** The groups of some Members: all of them first, then those of each classification by code. */
    static List<Cell> all(List<String> members, Map<String, Map<GroupKind, String>> groups) {
        Map<GroupKind, SortedMap<String, List<Integer>>> places = new TreeMap<>();
        for (int place = 0; place < members.size(); place++) {
            for (Map.Entry<GroupKind, String> group :
                    groups.getOrDefault(members.get(place), Map.of()).entrySet()) {
                places.computeIfAbsent(group.getKey(), none -> new TreeMap<>())
                        .computeIfAbsent(group.getValue(), none -> new ArrayList<>())
                        .add(place);
            }
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(
                GroupKind.GLOBAL, Group.ALL, IntStream.range(0, members.size()).toArray()));
        places.forEach((kind, byCode) -> byCode.forEach((code, own) -> cells.add(
                new Cell(kind, code, own.stream().mapToInt(Integer::intValue).toArray()))));
        return cells;
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

    /** How many Members have a value. */
    public int size() {
        return places.length;
    }

    /** Whether it is that of all Members. */
    public boolean isGlobal() {
        return kind == GroupKind.GLOBAL;
    }
}
