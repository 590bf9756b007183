package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** The kernels against other arithmetic: big integers, the attacker's fractions, and the solver of ojAlgo. */
class ArithmeticTest {

    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    @Property
    void residuesMultiplyLikeBigIntegers(
            @ForAll @LongRange(min = 0, max = (1L << 61) - 2) long a,
            @ForAll @LongRange(min = 1, max = (1L << 61) - 2) long b) {
        BigInteger expected =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).mod(PRIME);

        assertThat(Residue.times(a, b)).isEqualTo(expected.longValueExact());
        assertThat(Residue.times(Residue.inverse(b), b)).isEqualTo(1);
    }

    @Property
    void aDoubleIsTheFractionItStandsFor(@ForAll double value) {
        BigDecimal exact = new BigDecimal(value);
        BigInteger ten = BigInteger.TEN.modPow(BigInteger.valueOf(-exact.scale()), PRIME);

        assertThat(Residue.of(value))
                .isEqualTo(exact.unscaledValue().multiply(ten).mod(PRIME).longValueExact());
    }

    @Property
    void aWholeNumberIsItsResidue(@ForAll long value, @ForAll boolean large) {
        BigInteger whole = BigInteger.valueOf(value).multiply(large ? PRIME.add(BigInteger.TWO) : BigInteger.ONE);

        assertThat(Residue.of(whole)).isEqualTo(whole.mod(PRIME).longValueExact());
    }

    @Property
    void whatIsRoughlyATotalIsSoExactly(
            @ForAll @IntRange(min = 1, max = 3) int power,
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = -3000, max = 3000) int parts) {
        Random random = new Random(seed);
        List<Term> terms = new ArrayList<>();
        Map<ValueId, Double> values = new HashMap<>();
        for (int k = 0; k < 40; k++) {
            ValueId id = new ValueId("M" + k / 2, 2022 + k % 2, 1);
            // Of a change most goes away again, which is what doubles are worst at.
            terms.add(new Term(id, k % 2 == 0 ? BigInteger.ONE : BigInteger.ONE.negate()));
            values.put(id, 1e6 * random.nextInt(9) + random.nextDouble());
        }
        Fact fact = new Fact(power, terms);
        BigDecimal exact = fact.total(values);
        double total = exact.doubleValue() * (1 + parts * 1e-12);
        double distance = exact.subtract(new BigDecimal(total)).abs().doubleValue();
        double size = Math.max(1, Math.max(Math.abs(total), exact.abs().doubleValue()));

        if (fact.isRoughly(total, 1e-9, values)) {
            assertThat(distance).isLessThanOrEqualTo(1.000001e-9 * size);
        }
        assertThat(fact.isRoughly(exact.doubleValue(), 1e-4, values)).isTrue();
    }

    @Property(tries = 60)
    void exposureAgreesWithFractions(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Random random = new Random(seed);
        int width = 3 + random.nextInt(7);
        List<ValueId> ids = new ArrayList<>();
        Map<ValueId, Double> values = new HashMap<>();
        Map<ValueId, Integer> columns = new HashMap<>();
        for (int k = 0; k < width; k++) {
            ids.add(new ValueId("M" + k, 2022, 1));
            columns.put(ids.get(k), k);
            values.put(ids.get(k), random.nextDouble());
        }
        Elimination elimination = new Elimination(width);
        Attacker attacker = new Attacker();
        for (int row = 0; row < 1 + random.nextInt(5); row++) {
            List<ValueId> group =
                    ids.stream().filter(id -> random.nextInt(3) > 0).toList();
            Map<ValueId, BigInteger> weights = new HashMap<>();
            group.forEach(id -> weights.put(id, BigInteger.ONE));
            elimination.add(Fact.sum(1, group).gradient(columns, values));
            attacker.read(weights, values);
        }
        NavigableSet<ValueId> expected =
                new TreeSet<>(attacker.solve(ids, Map.of()).keySet());
        assertThat(pick(ids, elimination.exposed(List.of()))).isEqualTo(expected);

        values.forEach((own, value) -> {
            List<ValueId> others = ids.stream().filter(id -> !id.equals(own)).toList();
            expected.addAll(attacker.solve(others, Map.of(own, value)).keySet());
        });
        assertThat(pick(ids, elimination.exposed(View.ownersOf(ids)))).isEqualTo(expected);
    }

    private static NavigableSet<ValueId> pick(List<ValueId> ids, BitSet columns) {
        NavigableSet<ValueId> picked = new TreeSet<>();
        columns.stream().mapToObj(ids::get).forEach(picked::add);
        return picked;
    }

    @Property(tries = 60)
    void theNullSpaceIsExactAndComplete(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Random random = new Random(seed);
        int width = 2 + random.nextInt(8);
        List<BigInteger[]> matrix = new ArrayList<>();
        Elimination rank = new Elimination(width);
        int independent = 0;
        for (int row = 0; row < random.nextInt(7); row++) {
            BigInteger[] entries = new BigInteger[width];
            for (int k = 0; k < width; k++) {
                entries[k] = BigInteger.valueOf(random.nextInt(7) - 3);
            }
            matrix.add(entries);
            long[] residues = Arrays.stream(entries).mapToLong(Residue::of).toArray();
            independent += rank.add(residues) ? 1 : 0;
        }

        List<BigInteger[]> basis = IntegerNullSpace.basis(matrix, width);

        assertThat(basis).hasSize(width - independent);
        for (BigInteger[] direction : basis) {
            for (BigInteger[] row : matrix) {
                BigInteger product = BigInteger.ZERO;
                for (int k = 0; k < width; k++) {
                    product = product.add(row[k].multiply(direction[k]));
                }
                assertThat(product).isEqualTo(BigInteger.ZERO);
            }
        }
    }

    @Property(tries = 40)
    void theSimplexIsAsGoodAsAnotherSolver(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll @IntRange(min = 4, max = 25) int width) {
        Random random = new Random(seed);
        double[] low = new double[width];
        double[] high = new double[width];
        double[] aim = new double[width];
        double[][] rows = new double[1 + random.nextInt(6)][width];
        for (int k = 0; k < width; k++) {
            low[k] = random.nextInt(4) == 0 ? 0 : -random.nextInt(50);
            high[k] = random.nextInt(4) == 0 ? 0 : random.nextInt(50);
            aim[k] = random.nextInt(3) - 1;
            rows[random.nextInt(rows.length)][k] = 1;
            rows[random.nextInt(rows.length)][k] = 1;
        }

        BoundedSimplex.Search search = new BoundedSimplex(List.of(rows), width).search(low, high);
        double[] other = new double[width];
        for (int k = 0; k < width; k++) {
            other[k] = random.nextInt(3) - 1;
        }

        requireBest(search.maximise(aim), rows, aim, low, high);
        requireBest(search.maximise(other), rows, other, low, high);
    }

    private static void requireBest(double[] best, double[][] rows, double[] aim, double[] low, double[] high) {
        int width = aim.length;
        double reached = 0;
        for (int k = 0; k < width; k++) {
            reached += aim[k] * best[k];
            assertThat(best[k]).isBetween(low[k] - 1e-9, high[k] + 1e-9);
        }
        requireUnchanged(rows, best);
        assertThat(reached).isCloseTo(reference(rows, aim, low, high), within(1e-6));
    }

    @Property(tries = 40)
    void aMovementInStepsIsAmongAllThereAre(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll @IntRange(min = 3, max = 7) int width) {
        Random random = new Random(seed);
        double step = 12.5;
        double[] down = new double[width];
        double[] up = new double[width];
        double[][] rows = new double[1 + random.nextInt(4)][width];
        for (int k = 0; k < width; k++) {
            down[k] = step * random.nextInt(3);
            up[k] = step * random.nextInt(3);
            rows[random.nextInt(rows.length)][k] = 1;
            rows[random.nextInt(rows.length)][k] = 0.5;
        }
        int column = random.nextInt(width);
        Bounds bounds = new Bounds(down, up, new double[width], step);

        Optional<double[]> movement = new MovementProgram(List.of(rows), bounds).furthest(column, 1, new int[0]);

        movement.ifPresent(found -> {
            assertThat(found[column]).isNotZero();
            for (int k = 0; k < width; k++) {
                assertThat(found[k]).isBetween(-down[k], up[k]);
                assertThat(found[k] / step).isEqualTo(Math.rint(found[k] / step));
            }
            requireUnchanged(rows, found);
        });
        if (!movesInSteps(rows, bounds, column)) {
            assertThat(movement).isEmpty();
        }
    }

    /** Whether any movement of {@code column} in whole steps exists, by looking at all. */
    private static boolean movesInSteps(double[][] rows, Bounds bounds, int column) {
        double[] movement = new double[bounds.size()];
        for (int k = 0; k < movement.length; k++) {
            movement[k] = -bounds.down(k);
        }
        int last = 0;
        while (last < movement.length) {
            if (movement[column] != 0 && keeps(rows, movement)) {
                return true;
            }
            last = 0;
            while (last < movement.length && movement[last] == bounds.up(last)) {
                movement[last] = -bounds.down(last);
                last++;
            }
            if (last < movement.length) {
                movement[last] += bounds.step();
            }
        }
        return false;
    }

    private static boolean keeps(double[][] rows, double[] movement) {
        return changes(rows, movement).allMatch(change -> change == 0);
    }

    /** By how much a movement changes each figure. */
    private static DoubleStream changes(double[][] rows, double[] movement) {
        return Arrays.stream(rows).mapToDouble(row -> {
            double change = 0;
            for (int k = 0; k < movement.length; k++) {
                change += row[k] * movement[k];
            }
            return change;
        });
    }

    private static void requireUnchanged(double[][] rows, double[] movement) {
        changes(rows, movement).forEach(change -> assertThat(change).isCloseTo(0, within(1e-9)));
    }

    @Property(tries = 60)
    void movementsCanBeHadWithAnInsidersValuesHeld(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll @IntRange(min = 5, max = 14) int width) {
        Random random = new Random(seed);
        BigInteger[][] rows = new BigInteger[1 + random.nextInt(3)][width];
        double[][] numbers = new double[rows.length][width];
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < width; k++) {
                numbers[r][k] = random.nextInt(3);
                rows[r][k] = BigInteger.valueOf((long) numbers[r][k]);
            }
        }
        List<Direction> directions = IntegerNullSpace.basis(Arrays.asList(rows), width).stream()
                .map(Direction::new)
                .toList();
        int[] owned = {random.nextInt(width / 2), width / 2 + random.nextInt(width - width / 2)};
        double[] movement = new double[width];
        for (Direction direction : directions) {
            double times = random.nextInt(7) - 3;
            for (int k = 0; k < width; k++) {
                movement[k] += times * direction.unit()[k];
            }
        }

        double[] held = new HeldValues(owned, directions).in(movement);

        assertThat(held[owned[0]]).isZero();
        assertThat(held[owned[1]]).isZero();
        requireUnchanged(numbers, held);
    }

    private static double reference(double[][] rows, double[] aim, double[] low, double[] high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int k = 0; k < aim.length; k++) {
            model.newVariable("v" + k).lower(low[k]).upper(high[k]).weight(aim[k]);
        }
        addRows(model, rows);
        Optimisation.Result result = model.maximise();
        double reached = 0;
        for (int k = 0; k < aim.length; k++) {
            reached += aim[k] * result.doubleValue(k);
        }
        return reached;
    }

    private static void addRows(ExpressionsBasedModel model, double[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            Expression row = model.newExpression("r" + r).level(0);
            for (int k = 0; k < rows[r].length; k++) {
                if (rows[r][k] != 0) {
                    row.set(k, rows[r][k]);
                }
            }
        }
    }
}
