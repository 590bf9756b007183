package org.pmmlake.metrics.disclosure;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * The key of a cell within a KPI (or one breakdown category of it).
 *
 * @param kind what the cell is about
 * @param cycleFrom the earlier cycle of a change, otherwise equal to {@code cycle}
 * @param cycle the reporting year
 * @param groupKind the classification
 * @param group the group within it; of a regression, the predictor
 */
public record CellId(CellKind kind, int cycleFrom, int cycle, GroupKind groupKind, String group)
        implements Comparable<CellId> {

    /** The cell of the mean of a group in a cycle. */
    public static CellId mean(int cycle, GroupKind groupKind, String group) {
        return new CellId(CellKind.MEAN, cycle, cycle, groupKind, group);
    }

    /** The cell of the mean of all Members in a cycle. */
    public static CellId total(int cycle) {
        return mean(cycle, GroupKind.GLOBAL, Group.ALL);
    }

    /** The cell of the matched change of a group. */
    public static CellId change(int cycleFrom, int cycle, GroupKind groupKind, String group) {
        return new CellId(CellKind.CHANGE, cycleFrom, cycle, groupKind, group);
    }

    /** The cell of a regression over all Members on a predictor such as {@code gdp_usd_bn}. */
    public static CellId regression(int cycle, String predictor) {
        return new CellId(CellKind.REGRESSION, cycle, cycle, GroupKind.GLOBAL, predictor);
    }

    // Written out since cells are looked up all the time: a record's own are slow until a JVM optimises them.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof CellId cell
                        && kind == cell.kind
                        && cycleFrom == cell.cycleFrom
                        && cycle == cell.cycle
                        && groupKind == cell.groupKind
                        && group.equals(cell.group));
    }

    @Override
    public int hashCode() {
        return (cycleFrom * 31 + cycle) * 31 + group.hashCode();
    }

    /** Greater is kept longer: two-way, administration type, geographic type, income, region, total. */
    int priority() {
        if (kind == CellKind.TWO_WAY) {
            return 0;
        }
        return switch (groupKind) {
            case ADMINISTRATION_TYPE -> 1;
            case GEOGRAPHIC_TYPE -> 2;
            case INCOME_GROUP -> 3;
            case WCO_REGION -> 4;
            case GLOBAL -> 5;
        };
    }

    /** By kind, cycle, earlier cycle, classification and group. */
    @Override
    public int compareTo(CellId other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind);
        }
        if (cycle != other.cycle) {
            return Integer.compare(cycle, other.cycle);
        }
        if (cycleFrom != other.cycleFrom) {
            return Integer.compare(cycleFrom, other.cycleFrom);
        }
        return groupKind == other.groupKind ? group.compareTo(other.group) : groupKind.compareTo(other.groupKind);
    }
}
