package org.pmmlake.suite.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/** From silver tables to one frame a cycle: what a cycle has is bounded by its Members and its catalogue. */
public final class CycleFrames {

    /** The silver tables that frames are made from. */
    public static final List<TableSpec> TABLES = List.of(
            MemberTable.SPEC,
            SubmissionTable.SPEC,
            DataPointTotalTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    private CycleFrames() {}

    /**
     * One frame for each cycle, also for one that has no rows at all. Lazy, as Spark's collections are.
     *
     * @param silver all rows of each of {@link #TABLES} by the name of the table, cycle by cycle
     * @param catalogues the catalogue of each cycle that occurs
     */
    public static JavaRDD<CycleFrame> of(
            JavaPairRDD<Integer, Map<String, List<Row>>> silver, SortedMap<Integer, Catalogue> catalogues) {
        TreeMap<Integer, Catalogue> known = new TreeMap<>(catalogues);
        return silver.map(cycle -> frame(cycle._1(), known, cycle._2()));
    }

    /** The frame of one cycle from the rows of {@link #TABLES}. */
    public static CycleFrame of(int cycle, Catalogue catalogue, Map<String, List<Row>> tables) {
        return frame(cycle, Map.of(cycle, catalogue), tables);
    }

    private static CycleFrame frame(int cycle, Map<Integer, Catalogue> catalogues, Map<String, List<Row>> tables) {
        Catalogue catalogue = catalogues.get(cycle);
        if (catalogue == null) {
            throw new IllegalStateException("No catalogue was given for cycle " + cycle);
        }
        FrameBuilder frame = new FrameBuilder(cycle, catalogue);
        rows(tables, MemberTable.SPEC).forEach(frame::addMember);
        rows(tables, SubmissionTable.SPEC).forEach(frame::addSubmission);
        rows(tables, DataPointTotalTable.SPEC).forEach(frame::addTotal);
        rows(tables, AnswerTable.SPEC).forEach(frame::addAnswer);
        rows(tables, BlankTable.SPEC).forEach(frame::addBlank);
        rows(tables, ToolResponseTable.SPEC).forEach(frame::addToolResponse);
        return frame.build();
    }

    private static List<Row> rows(Map<String, List<Row>> tables, TableSpec table) {
        return tables.getOrDefault(table.name(), List.of());
    }
}
