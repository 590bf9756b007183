package org.pmmlake.suite.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.rows.CycleRows;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointDoubtTable;
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
            DataPointDoubtTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    /** Of these, what the frame of the cycle before is made from, with which findings compare. */
    public static final List<TableSpec> TABLES_OF_BEFORE =
            List.of(SubmissionTable.SPEC, DataPointTotalTable.SPEC, AnswerTable.SPEC);

    private CycleFrames() {}

    /**
     * One frame for each cycle, also for one that has no rows at all. Lazy, as Spark's collections are.
     *
     * @param silver all rows of each of {@link #TABLES}, cycle by cycle
     * @param catalogues the catalogue of each cycle that occurs
     */
    public static JavaRDD<CycleFrame> of(JavaRDD<CycleRows> silver, SortedMap<Integer, Catalogue> catalogues) {
        TreeMap<Integer, Catalogue> known = new TreeMap<>(catalogues);
        return silver.map(rows -> frame(rows, known));
    }

    /** The frame of one cycle from the rows of {@link #TABLES}. */
    public static CycleFrame of(int cycle, Catalogue catalogue, Map<String, List<Row>> tables) {
        return frame(new CycleRows(cycle, tables, null), Map.of(cycle, catalogue));
    }

    private static CycleFrame frame(CycleRows cycle, Map<Integer, Catalogue> catalogues) {
        Catalogue catalogue = catalogues.get(cycle.cycle());
        if (catalogue == null) {
            throw new IllegalStateException("No catalogue was given for cycle " + cycle.cycle());
        }
        FrameBuilder frame = new FrameBuilder(cycle.cycle(), catalogue);
        rows(cycle, MemberTable.SPEC).forEach(frame::addMember);
        rows(cycle, SubmissionTable.SPEC).forEach(frame::addSubmission);
        rows(cycle, DataPointTotalTable.SPEC).forEach(frame::addTotal);
        rows(cycle, DataPointDoubtTable.SPEC).forEach(frame::addDoubt);
        rows(cycle, AnswerTable.SPEC).forEach(frame::addAnswer);
        rows(cycle, BlankTable.SPEC).forEach(frame::addBlank);
        rows(cycle, ToolResponseTable.SPEC).forEach(frame::addToolResponse);
        CycleFrame built = frame.build();
        return cycle.before() == null ? built : built.after(frame(cycle.before(), catalogues));
    }

    private static List<Row> rows(CycleRows cycle, TableSpec table) {
        return cycle.tables().getOrDefault(table.name(), List.of());
    }
}
