package org.pmmlake.metrics.worlds;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Finds other worlds of a story: hidden values, possible under the catalogue, that give the same figures. */
final class WorldSearch {

    private final Story story;
    private final Unknowns unknowns;
    private final Grid grid;
    private final Constraints constraints;
    private final Counterweights counterweights;
    private final int[] low;
    private final int[] high;
    private final long seed;

    WorldSearch(Story story, Unknowns unknowns) {
        this.story = story;
        this.unknowns = unknowns;
        this.grid = unknowns.grid();
        List<Constraint> all = StoryConstraints.of(story, unknowns, grid);
        this.constraints = new Constraints(all, unknowns.size());
        this.counterweights = new Counterweights(all, unknowns.size());
        this.low = new int[unknowns.size()];
        this.high = new int[unknowns.size()];
        for (int k = 0; k < low.length; k++) {
            int home = grid.home(k);
            // Who is beyond an end of the scale could be anywhere as far again beyond it.
            low[k] = home < grid.scale(k).lowest() ? 2 * home : grid.scale(k).lowest();
            high[k] = home > grid.scale(k).highest() ? 2 * home : grid.scale(k).highest();
        }
        this.seed = story.subject().hashCode();
    }

    Grid grid() {
        return grid;
    }

    /**
     * A world near a start, or null where none is found.
     *
     * @param start points to begin with
     * @param fixed variables that stay where they start
     * @param moves how many to make at the most
     * @param variant another one starts another search
     */
    int @Nullable [] near(int[] start, boolean[] fixed, int moves, long variant) {
        LocalSearch search = new LocalSearch(constraints, low, high, fixed, start, seed * 31 + variant);
        if (!search.solve(moves)) {
            return null;
        }
        int[] found = search.points().clone();
        return story.isTrueOf(unknowns.values(grid, found)) ? found : null;
    }

    /** Moves a variable to a point, and others so that no sum changes where they have room. */
    void move(int variable, int to, int[] points, boolean[] fixed, SplittableRandom random) {
        int by = to - points[variable];
        double[] weights = counterweights.of(variable, fixed, random);
        for (int k = 0; weights != null && k < points.length; k++) {
            if (weights[k] != 0) {
                points[k] = Math.max(low[k], Math.min(high[k], points[k] + (int) Math.rint(weights[k] * by)));
            }
        }
        points[variable] = to;
    }

    /** Hidden values on one scale that every figure but the change of matched Members counts alike. */
    List<int[]> alike() {
        return constraints.alike(grid::scale);
    }

    int low(int variable) {
        return low[variable];
    }

    int high(int variable) {
        return high[variable];
    }
}
