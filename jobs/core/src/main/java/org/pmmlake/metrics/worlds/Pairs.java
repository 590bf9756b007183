package org.pmmlake.metrics.worlds;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The values of Members matched between two cycles; a value that the reader knows has no variable. */
final class Pairs {

    private final Grid grid;
    private final int[] from;
    private final int[] to;
    private final double[] earlier;
    private final double[] later;
    private final int[] pairOf;

    /**
     * @param from variables of the earlier cycle; -1 where the reader knows the value
     * @param to the same of the later one
     * @param earlier values of the earlier cycle, in force where there is no variable
     * @param later the same of the later one
     */
    Pairs(Grid grid, int[] from, int[] to, double[] earlier, double[] later) {
        this.grid = grid;
        this.from = from;
        this.to = to;
        this.earlier = earlier.clone();
        this.later = later.clone();
        this.pairOf = new int[grid.size()];
        Arrays.fill(pairOf, -1);
        for (int k = 0; k < from.length; k++) {
            if (from[k] >= 0) {
                pairOf[from[k]] = k;
            }
            if (to[k] >= 0) {
                pairOf[to[k]] = k;
            }
        }
    }

    int[] variables() {
        return IntStream.concat(IntStream.of(from), IntStream.of(to))
                .filter(variable -> variable >= 0)
                .toArray();
    }

    int size() {
        return from.length;
    }

    void start(int[] points) {
        for (int variable : variables()) {
            set(variable, points[variable]);
        }
    }

    int of(int variable) {
        return pairOf[variable];
    }

    boolean isLater(int variable) {
        return to[pairOf[variable]] == variable;
    }

    void set(int variable, int point) {
        (isLater(variable) ? later : earlier)[pairOf[variable]] = grid.value(variable, point);
    }

    double difference(int pair) {
        return later[pair] - earlier[pair];
    }
}
