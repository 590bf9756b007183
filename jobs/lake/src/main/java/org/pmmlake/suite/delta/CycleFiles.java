package org.pmmlake.suite.delta;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.rows.CycleRows;
import org.pmmlake.suite.schema.TableSpec;

/**
 * The Parquet files of one cycle, to be read wherever a task runs.
 *
 * @param cycle the cycle
 * @param paths by the name of the table
 */
record CycleFiles(int cycle, HashMap<String, ArrayList<String>> paths) implements Serializable {

    private static final String CYCLE = "cycle";

    /**
     * What one task reads.
     *
     * @param own the files of its cycle
     * @param tables the tables that are wanted of it
     * @param before those of the cycle before, or null
     * @param ofBefore the tables that are wanted of that
     */
    record Wanted(CycleFiles own, List<TableSpec> tables, @Nullable CycleFiles before, List<TableSpec> ofBefore)
            implements Serializable {

        CycleRows rows(Configuration hadoop) {
            CycleRows earlier =
                    before == null ? null : new CycleRows(before.cycle(), before.rows(ofBefore, hadoop), null);
            return new CycleRows(own.cycle(), own.rows(tables, hadoop), earlier);
        }
    }

    /** With one more file of a table. */
    CycleFiles with(TableSpec table, String path) {
        paths.computeIfAbsent(table.name(), none -> new ArrayList<>()).add(path);
        return this;
    }

    private Map<String, List<Row>> rows(List<TableSpec> tables, Configuration hadoop) {
        Map<String, List<Row>> rows = new HashMap<>();
        for (TableSpec table : tables) {
            List<Row> own = new ArrayList<>();
            for (String path : paths.getOrDefault(table.name(), new ArrayList<>())) {
                try {
                    own.addAll(ParquetRows.read(
                            HadoopInputFile.fromPath(new Path(path), hadoop),
                            table.columns(),
                            Map.of(CYCLE, String.valueOf(cycle))));
                } catch (IOException failed) {
                    throw new UncheckedIOException("The table " + table.path() + " cannot be read", failed);
                }
            }
            rows.put(table.name(), own);
        }
        return rows;
    }
}
