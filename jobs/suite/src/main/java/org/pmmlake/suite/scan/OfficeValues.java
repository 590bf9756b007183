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
    private final Integers members = new Integers();
    private final Integers kpiCodes = new Integers();
    private final Integers points = new Integers();
    private final Integers officeCodes = new Integers();

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
        members.take(batch.column(at[0]), rows);
        kpiCodes.take(batch.column(at[1]), rows);
        points.take(batch.column(at[2]), rows);
        officeCodes.take(batch.column(at[3]), rows);
        ColumnVector values = batch.column(at[4]);
        int[] officesOfRows = officeCodes.values();
        if (rows > 0 && members.same() && kpiCodes.same() && points.same()) {
            double[] ofBlock = block(0);
            int start = points.values()[0] * offices;
            for (int row = 0; row < rows; row++) {
                ofBlock[start + officesOfRows[row]] += values.getDouble(row);
            }
        } else {
            int[] pointsOfRows = points.values();
            for (int row = 0; row < rows; row++) {
                block(row)[pointsOfRows[row] * offices + officesOfRows[row]] += values.getDouble(row);
            }
        }
    }

    private double[] block(int row) {
        int block = members.values()[row] * kpis + kpiCodes.values()[row];
        double[] ofBlock = sums[block];
        if (ofBlock == null) {
            ofBlock = new double[2 * offices];
            sums[block] = ofBlock;
        }
        return ofBlock;
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
