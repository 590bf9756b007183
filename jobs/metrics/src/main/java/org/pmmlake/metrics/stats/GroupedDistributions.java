package org.pmmlake.metrics.stats;

import java.util.Arrays;

/** The distributions of values by several groupings of who they belong to: the values are sorted once for all of them. */
public final class GroupedDistributions {

    private final double[] sorted;
    private final int[] owners;

    private GroupedDistributions(double[] sorted, int[] owners) {
        this.sorted = sorted;
        this.owners = owners;
    }

    /**
     * Sorts values.
     *
     * @param values finite numbers
     * @param owners whom each value belongs to, from 0
     * @param size how many entries of both count
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static GroupedDistributions of(double[] values, int[] owners, int size) {
        double[] taken = new double[size];
        for (int i = 0; i < size; i++) {
            taken[i] = Defined.requireFinite(values[i]);
        }
        int[] order = AscendingOrder.of(taken);
        int[] sortedOwners = new int[size];
        for (int i = 0; i < size; i++) {
            sortedOwners[i] = owners[order[i]];
        }
        return new GroupedDistributions(AscendingOrder.pick(taken, order), sortedOwners);
    }

    /**
     * The distribution of each group of one grouping.
     *
     * @param groupOfOwner the group of each owner, from 0; −1 for none
     * @return one distribution a group up to the greatest one
     */
    public Distribution[] by(int[] groupOfOwner) {
        int groups = Arrays.stream(groupOfOwner).max().orElse(-1) + 1;
        int[] sizes = new int[groups];
        for (int owner : owners) {
            if (groupOfOwner[owner] >= 0) {
                sizes[groupOfOwner[owner]]++;
            }
        }
        double[][] values = new double[groups][];
        Arrays.setAll(values, group -> new double[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < sorted.length; i++) {
            int group = groupOfOwner[owners[i]];
            if (group >= 0) {
                values[group][sizes[group]++] = sorted[i];
            }
        }
        Distribution[] distributions = new Distribution[groups];
        Arrays.setAll(distributions, group -> Distribution.ofSorted(values[group]));
        return distributions;
    }
}
