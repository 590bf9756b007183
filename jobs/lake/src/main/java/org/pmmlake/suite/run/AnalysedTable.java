package org.pmmlake.suite.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.analysis.AnalysisPass;
import org.pmmlake.suite.delta.WrittenPart;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.rows.RowCopy;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Rows of an analysis, written where they were made.
 *
 * @param table name of its table
 * @param parts its new files
 * @param rows how many they are, by cycle; by 0 for a table over cycles
 */
record AnalysedTable(String table, ArrayList<WrittenPart> parts, HashMap<Integer, Long> rows) implements Serializable {

    /**
     * Adds the run to rows, and writes them.
     *
     * @param lake its root
     * @param hadoop how to reach it
     * @param runs the run of each cycle
     * @param ofFindings the same of findings, which look at the cycle before as well
     * @param overCycles the run of tables over cycles, or null for those by cycle
     */
    record TableWriting(
            String lake,
            SerializableConfiguration hadoop,
            TreeMap<Integer, String> runs,
            TreeMap<Integer, String> ofFindings,
            @Nullable String overCycles)
            implements AnalysisPass.TableTaker<AnalysedTable> {

        @Override
        public AnalysedTable take(TableSpec table, List<Row> rows) {
            TreeMap<Integer, String> own = table.equals(QualityFindingTable.SPEC) ? ofFindings : runs;
            HashMap<Integer, Long> counts = new HashMap<>();
            List<WrittenPart> parts = WrittenPart.write(LakePaths.of(lake, hadoop.value()), table, taker -> {
                for (Row row : rows) {
                    int cycle = overCycles == null ? row.getInt(0) : 0;
                    taker.accept(RowCopy.and(row, overCycles == null ? own.get(cycle) : overCycles));
                    counts.merge(cycle, 1L, Long::sum);
                }
            });
            return new AnalysedTable(table.name(), new ArrayList<>(parts), counts);
        }
    }
}
