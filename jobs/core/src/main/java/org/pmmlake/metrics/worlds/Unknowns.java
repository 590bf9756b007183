package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hidden values of a story as variables, one for a Member's value however often it was behind a figure. */
final class Unknowns {

    private final Story story;
    private final List<int[]> variables = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();
    private final List<Double> truth = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private record Value(int cycle, String member, double value) {}

    Unknowns(Story story) {
        this.story = story;
        Map<Value, Integer> known = new HashMap<>();
        for (int k = 0; k < story.sights().size(); k++) {
            Panel panel = story.sights().get(k).panel();
            BitSet unknown = story.unknown().get(k);
            int[] own = new int[panel.members().size()];
            for (int place = 0; place < own.length; place++) {
                own[place] = unknown.get(place) ? variable(known, panel, place) : -1;
            }
            variables.add(own);
        }
    }

    private int variable(Map<Value, Integer> known, Panel panel, int place) {
        Value value = new Value(panel.cycle(), panel.members().get(place), panel.values()[place]);
        return known.computeIfAbsent(value, first -> {
            scales.add(panel.scale());
            truth.add(value.value());
            members.add(numbers.computeIfAbsent(value.member(), none -> numbers.size()));
            return scales.size() - 1;
        });
    }

    Grid grid() {
        return new Grid(
                scales.toArray(Scale[]::new),
                truth.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
        return scales.size();
    }

    /** The variable at each place of a panel; -1 where the reader sees the value. */
    int[] of(int sight) {
        return variables.get(sight);
    }

    /** The number of the Member that a variable is of. */
    int member(int variable) {
        return members.get(variable);
    }

    /** The values of every panel in a world. */
    List<double[]> values(Grid grid, int[] points) {
        List<double[]> all = new ArrayList<>();
        for (int k = 0; k < story.sights().size(); k++) {
            double[] values = story.sights().get(k).panel().values().clone();
            for (int place = 0; place < values.length; place++) {
                int variable = of(k)[place];
                if (variable >= 0) {
                    values[place] = grid.value(variable, points[variable]);
                }
            }
            all.add(values);
        }
        return all;
    }
}
