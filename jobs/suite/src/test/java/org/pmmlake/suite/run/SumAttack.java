package org.pmmlake.suite.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who writes each published mean down as a sum over Members and eliminates with whole numbers: a Member whose
 * row can be had alone is found. Shares nothing with the disclosure control.
 */
final class SumAttack {

    private final List<Set<String>> sums = new ArrayList<>();
    private final Set<String> members = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    void knows(String member) {
        known.add(member);
        members.add(member);
    }

    void sees(List<String> group) {
        sums.add(new TreeSet<>(group));
        members.addAll(group);
    }

    /** The Members whose values can be had, by an outsider or, with {@code insiders}, by any Member beside its own. */
    Set<String> found(boolean insiders) {
        Set<String> found = new TreeSet<>(found(Set.of()));
        if (insiders) {
            members.forEach(insider -> found.addAll(found(Set.of(insider))));
        }
        return found;
    }

    private Set<String> found(Set<String> own) {
        List<String> columns = new ArrayList<>(members);
        columns.removeAll(known);
        columns.removeAll(own);
        List<BigInteger[]> solved = new ArrayList<>();
        for (Set<String> sum : sums) {
            BigInteger[] row = new BigInteger[columns.size()];
            for (int k = 0; k < row.length; k++) {
                row[k] = sum.contains(columns.get(k)) ? BigInteger.ONE : BigInteger.ZERO;
            }
            add(solved, row);
        }
        Set<String> found = new TreeSet<>();
        for (BigInteger[] row : solved) {
            List<Integer> places = places(row);
            if (places.size() == 1) {
                found.add(columns.get(places.get(0)));
            }
        }
        return found;
    }

    private static void add(List<BigInteger[]> solved, BigInteger[] fresh) {
        BigInteger[] row = fresh;
        for (BigInteger[] earlier : solved) {
            row = without(row, earlier, places(earlier).get(0));
        }
        List<Integer> left = places(row);
        if (!left.isEmpty()) {
            BigInteger[] pivot = row;
            solved.replaceAll(earlier -> without(earlier, pivot, left.get(0)));
            solved.add(row);
        }
    }

    private static BigInteger[] without(BigInteger[] row, BigInteger[] by, int place) {
        BigInteger[] rest = new BigInteger[row.length];
        for (int k = 0; k < row.length; k++) {
            rest[k] = row[k].multiply(by[place]).subtract(by[k].multiply(row[place]));
        }
        return rest;
    }

    private static List<Integer> places(BigInteger[] row) {
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < row.length; k++) {
            if (row[k].signum() != 0) {
                places.add(k);
            }
        }
        return places;
    }
}
