package org.pmmlake.suite.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Numerators and denominators of every office and KPI of some Members, summed over periods, in dense arrays: a block a
 * Member and KPI that turned up, with a place for each office.
 */
final class OfficeValues {

    /** The sums of one Member's offices for one KPI, one of each an office. */
    static final class Block implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int member;
        private final double[] numerators;
        private final double[] denominators;

        private Block(int member, double[] numerators, double[] denominators) {
            this.member = member;
            this.numerators = numerators;
            this.denominators = denominators;
        }

        int member() {
            return member;
        }

        double numerator(int office) {
            return numerators[office];
        }

        double denominator(int office) {
            return denominators[office];
        }

        /** Both blocks, which are of the same Member, in one; they stay as they are. */
        Block plus(Block other) {
            double[] sums = numerators.clone();
            double[] otherSums = denominators.clone();
            for (int office = 0; office < sums.length; office++) {
                sums[office] += other.numerators[office];
                otherSums[office] += other.denominators[office];
            }
            return new Block(member, sums, otherSums);
        }
    }

    private final int kpis;
    private final int offices;
    private final double[] @Nullable [] sums;

    OfficeValues(int members, int kpis, int offices) {
        this.kpis = kpis;
        this.offices = offices;
        sums = new double[members * kpis][];
    }

    /**
     * Adds the rows of a batch.
     *
     * @param at positions of Member, KPI, data point (0 is the numerator), office, all integers, and the value
     */
    void add(ColumnarBatch batch, int[] at) {
        int rows = batch.numRows();
        int[] members = batch.column(at[0]).getInts(0, rows);
        int[] kpiCodes = batch.column(at[1]).getInts(0, rows);
        int[] points = batch.column(at[2]).getInts(0, rows);
        int[] officeCodes = batch.column(at[3]).getInts(0, rows);
        ColumnVector values = batch.column(at[4]);
        double[] numbers = values.getDoubles(0, rows);
        for (int row = 0; row < rows; row++) {
            int block = members[row] * kpis + kpiCodes[row];
            double[] ofBlock = sums[block];
            if (ofBlock == null) {
                ofBlock = new double[2 * offices];
                sums[block] = ofBlock;
            }
            ofBlock[points[row] * offices + officeCodes[row]] += numbers[row];
        }
    }

    /** The blocks by KPI. */
    List<Tuple2<Integer, Block>> blocks() {
        List<Tuple2<Integer, Block>> blocks = new ArrayList<>();
        for (int block = 0; block < sums.length; block++) {
            double[] ofBlock = sums[block];
            if (ofBlock != null) {
                blocks.add(new Tuple2<>(
                        block % kpis,
                        new Block(
                                block / kpis,
                                Arrays.copyOf(ofBlock, offices),
                                Arrays.copyOfRange(ofBlock, offices, 2 * offices))));
            }
        }
        return blocks;
    }
}
