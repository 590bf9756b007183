package org.pmmlake.suite.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.ToolResponseTable;

/** From silver tables to one frame a cycle: all tables in one shape, so that one shuffle brings a cycle together. */
public final class CycleFrames {

    /** What a row of the common shape is about. */
    enum Source {
        MEMBER,
        SUBMISSION,
        TOTAL,
        ANSWER,
        BLANK,
        TOOL
    }

    private static final String CYCLE = "cycle";
    private static final int TEXTS = 4;

    private CycleFrames() {}

    /**
     * The silver tables that frames are made from.
     *
     * @param cycles one row a cycle, with its year in the column of that name
     * @param members {@link MemberTable}
     * @param submissions {@link SubmissionTable}
     * @param totals {@link DataPointTotalTable}
     * @param answers {@link AnswerTable}
     * @param blanks {@link BlankTable}
     * @param toolResponses {@link ToolResponseTable}
     */
    public record Silver(
            Dataset<Row> cycles,
            Dataset<Row> members,
            Dataset<Row> submissions,
            Dataset<Row> totals,
            Dataset<Row> answers,
            Dataset<Row> blanks,
            Dataset<Row> toolResponses) {}

    /** One frame for each cycle of {@code catalogues}, also for one that has no rows at all. */
    public static Dataset<CycleFrame> of(Silver silver, SortedMap<Integer, Catalogue> catalogues) {
        MapPartitionsFunction<Row, CycleFrame> building = new Building(new TreeMap<>(catalogues));
        return everyCycle(silver.cycles())
                .unionByName(members(silver.members()))
                .unionByName(row(silver.submissions(), Source.SUBMISSION, lit(null), texts()))
                .unionByName(row(
                        silver.totals(),
                        Source.TOTAL,
                        col(DataPointTotalTable.TOTAL),
                        texts(
                                col(DataPointTotalTable.KPI),
                                col(DataPointTotalTable.DATAPOINT),
                                col(DataPointTotalTable.BREAKDOWN),
                                col(DataPointTotalTable.CATEGORY))))
                .unionByName(row(
                        silver.answers(),
                        Source.ANSWER,
                        when(col(AnswerTable.YES), lit(1)).otherwise(lit(0)),
                        texts(col(AnswerTable.KPI), col(AnswerTable.QUESTION))))
                .unionByName(row(
                        silver.blanks(), Source.BLANK, lit(null), texts(col(BlankTable.KPI), col(BlankTable.REASON))))
                .unionByName(row(
                        silver.toolResponses(),
                        Source.TOOL,
                        col(ToolResponseTable.LEVEL),
                        texts(col(ToolResponseTable.TOOL))))
                .repartition(col(CYCLE))
                .mapPartitions(building, Encoders.javaSerialization(CycleFrame.class));
    }

    /** A row without a Member for each cycle, so that a cycle without rows has its frame, too. */
    private static Dataset<Row> everyCycle(Dataset<Row> cycles) {
        Dataset<Row> markers = cycles.select(
                col(CYCLE), lit(null).as(MemberTable.MEMBER), lit(null).as(SubmissionTable.REVISION));
        return row(markers, Source.MEMBER, lit(null), texts());
    }

    private static Dataset<Row> members(Dataset<Row> register) {
        return row(
                register.withColumn(SubmissionTable.REVISION, lit(null)),
                Source.MEMBER,
                col(MemberTable.GDP_USD_BN),
                texts(
                        col(MemberTable.WCO_REGION),
                        col(MemberTable.INCOME_GROUP),
                        col(MemberTable.GEOGRAPHIC_TYPE),
                        col(MemberTable.ADMINISTRATION_TYPE)));
    }

    private static Column[] texts(Column... given) {
        return IntStream.range(0, TEXTS)
                .mapToObj(i -> (i < given.length ? given[i] : lit(null))
                        .cast(DataTypes.StringType)
                        .as("text_" + i))
                .toArray(Column[]::new);
    }

    private static Dataset<Row> row(Dataset<Row> table, Source source, Column number, Column[] texts) {
        Column[] columns = new Column[5 + TEXTS];
        columns[0] = col(CYCLE).cast(DataTypes.IntegerType).as(CYCLE);
        columns[1] = lit(source.name()).as("source");
        columns[2] = col(MemberTable.MEMBER).cast(DataTypes.StringType).as(MemberTable.MEMBER);
        columns[3] = col(SubmissionTable.REVISION).cast(DataTypes.IntegerType).as(SubmissionTable.REVISION);
        columns[4] = number.cast(DataTypes.DoubleType).as("number");
        System.arraycopy(texts, 0, columns, 5, TEXTS);
        return table.select(columns);
    }

    /** Builds the frames of one partition, which has all rows of its cycles. */
    private record Building(TreeMap<Integer, Catalogue> catalogues)
            implements MapPartitionsFunction<Row, CycleFrame>, Serializable {
        @Override
        public Iterator<CycleFrame> call(Iterator<Row> rows) {
            TreeMap<Integer, FrameBuilder> builders = new TreeMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                int cycle = row.getInt(0);
                Catalogue catalogue = catalogues.get(cycle);
                if (catalogue == null) {
                    throw new IllegalStateException("Rows of cycle " + cycle + " but no catalogue; known are "
                            + Arrays.toString(catalogues.keySet().toArray()));
                }
                builders.computeIfAbsent(cycle, first -> new FrameBuilder(cycle, catalogue))
                        .add(row);
            }
            return builders.values().stream().map(FrameBuilder::build).iterator();
        }
    }
}
