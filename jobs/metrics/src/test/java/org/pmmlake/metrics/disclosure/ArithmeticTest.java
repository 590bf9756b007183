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
import java.util.Random;
import java.util.TreeSet;
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

        double[] best = new BoundedSimplex(List.of(rows), width).maximise(aim, low, high);

        double reached = 0;
        for (int k = 0; k < width; k++) {
            reached += aim[k] * best[k];
            assertThat(best[k]).isBetween(low[k] - 1e-9, high[k] + 1e-9);
        }
        for (double[] row : rows) {
            double change = 0;
            for (int k = 0; k < width; k++) {
                change += row[k] * best[k];
            }
            assertThat(change).isCloseTo(0, within(1e-9));
        }
        assertThat(reached).isCloseTo(reference(rows, aim, low, high), within(1e-6));
    }

    private static double reference(double[][] rows, double[] aim, double[] low, double[] high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int k = 0; k < aim.length; k++) {
            model.newVariable("v" + k).lower(low[k]).upper(high[k]).weight(aim[k]);
        }
        for (int r = 0; r < rows.length; r++) {
            Expression row = model.newExpression("r" + r).level(0);
            for (int k = 0; k < aim.length; k++) {
                if (rows[r][k] != 0) {
                    row.set(k, rows[r][k]);
                }
            }
        }
        Optimisation.Result result = model.maximise();
        double reached = 0;
        for (int k = 0; k < aim.length; k++) {
            reached += aim[k] * result.doubleValue(k);
        }
        return reached;
    }
}
