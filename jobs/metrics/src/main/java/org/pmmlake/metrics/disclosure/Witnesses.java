package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exact directions in which hidden values can move without any linear fact changing, enough of them that every
 * protected column moves in one, and for each insider in one that leaves the insider's columns alone.
 *
 * @param directions whole-number vectors over the columns
 * @param exposed columns for which there is no such direction
 */
record Witnesses(List<BigInteger[]> directions, BitSet exposed) {

    static Witnesses find(List<BigInteger[]> matrix, int width, List<int[]> owners) {
        List<BigInteger[]> basis = IntegerNullSpace.basis(matrix, width);
        List<BigInteger[]> directions = new ArrayList<>(basis);
        List<BitSet> moving = new ArrayList<>();
        basis.forEach(direction -> moving.add(support(direction)));
        BitSet exposed = new BitSet(width);
        exposed.set(0, width);
        moving.forEach(exposed::andNot);
        for (int[] owner : owners) {
            BitSet fixed = stillFixed(moving, owner, width);
            if (!fixed.isEmpty()) {
                for (BigInteger[] direction : leavingAlone(basis, owner)) {
                    BitSet moved = support(direction);
                    if (moved.intersects(fixed)) {
                        directions.add(direction);
                        moving.add(moved);
                        fixed.andNot(moved);
                    }
                }
                exposed.or(fixed);
            }
        }
        return new Witnesses(directions, exposed);
    }

    /** Columns other than the owner's own that no direction moves while leaving the owner alone. */
    private static BitSet stillFixed(List<BitSet> moving, int[] owner, int width) {
        BitSet own = new BitSet(width);
        for (int column : owner) {
            own.set(column);
        }
        BitSet fixed = new BitSet(width);
        fixed.set(0, width);
        fixed.andNot(own);
        for (BitSet moved : moving) {
            if (!moved.intersects(own)) {
                fixed.andNot(moved);
            }
        }
        return fixed;
    }

    /** A basis of the combinations that are 0 in all columns of the owner. */
    private static List<BigInteger[]> leavingAlone(List<BigInteger[]> basis, int[] owner) {
        List<BigInteger[]> rest = new ArrayList<>(basis);
        for (int column : owner) {
            BigInteger[] pivot = null;
            for (BigInteger[] direction : rest) {
                if (direction[column].signum() != 0
                        && (pivot == null
                                || support(direction).cardinality()
                                        < support(pivot).cardinality())) {
                    pivot = direction;
                }
            }
            if (pivot != null) {
                BigInteger[] chosen = pivot;
                rest.remove(chosen);
                rest.replaceAll(direction -> IntegerNullSpace.eliminate(direction, chosen, column));
            }
        }
        return rest;
    }

    static BitSet support(BigInteger[] direction) {
        BitSet support = new BitSet(direction.length);
        for (int column = 0; column < direction.length; column++) {
            if (direction[column].signum() != 0) {
                support.set(column);
            }
        }
        return support;
    }

    /** The rows of the linear facts over the columns {@code ids}; facts about other values give none. */
    static List<BigInteger[]> matrix(Collection<Fact> facts, List<ValueId> ids) {
        Map<ValueId, Integer> index = new HashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        List<BigInteger[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            BigInteger[] row = new BigInteger[ids.size()];
            Arrays.fill(row, BigInteger.ZERO);
            boolean any = false;
            for (Term term : fact.terms()) {
                Integer column = index.get(term.value());
                if (column != null && fact.linear()) {
                    row[column] = term.weight();
                    any = true;
                }
            }
            if (any) {
                rows.add(row);
            }
        }
        return rows;
    }
}
