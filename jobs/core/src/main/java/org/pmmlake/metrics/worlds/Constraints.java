package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What all figures of a story ask, and which of them each variable is behind. */
final class Constraints {

    private final List<? extends Constraint> all;
    private final int[][] touching;

    /**
     * @param variables how many variables there are
     */
    Constraints(List<? extends Constraint> all, int variables) {
        this.all = List.copyOf(all);
        List<List<Integer>> lists = new ArrayList<>();
        for (int k = 0; k < variables; k++) {
            lists.add(new ArrayList<>());
        }
        for (int k = 0; k < all.size(); k++) {
            for (int variable : all.get(k).variables()) {
                lists.get(variable).add(k);
            }
        }
        this.touching = lists.stream()
                .map(list ->
                        list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return all.size();
    }

    Constraint get(int number) {
        return all.get(number);
    }

    /** The numbers of the constraints that a variable is in. */
    int[] of(int variable) {
        return touching[variable];
    }

    /**
     * Variables that may change places, since all that counts them counts them alike.
     *
     * @param kind what else they must have in common, such as their scale
     */
    List<int[]> alike(IntFunction<?> kind) {
        Map<List<Object>, List<Integer>> classes = new LinkedHashMap<>();
        for (int variable = 0; variable < touching.length; variable++) {
            List<Object> key = new ArrayList<>(List.of(kind.apply(variable)));
            Arrays.stream(touching[variable])
                    .filter(number -> all.get(number).isSymmetric())
                    .forEach(key::add);
            classes.computeIfAbsent(key, none -> new ArrayList<>()).add(variable);
        }
        return classes.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
