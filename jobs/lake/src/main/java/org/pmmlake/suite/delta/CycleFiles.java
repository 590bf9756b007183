package org.pmmlake.suite.delta;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.rows.CycleRows;

/**
 * The files of one cycle that one task reads.
 *
 * @param cycle the cycle
 * @param files of the tables that are wanted of it
 * @param before those of the cycle before, or null
 */
record CycleFiles(int cycle, List<TableSource> files, @Nullable CycleFiles before) implements Serializable {

    CycleFiles {
        files = List.copyOf(files);
    }

    CycleRows rows(Configuration hadoop) {
        Map<String, List<Row>> rows = new HashMap<>();
        files.forEach(file -> rows.computeIfAbsent(file.table().name(), none -> new ArrayList<>())
                .addAll(file.rows(hadoop)));
        return new CycleRows(cycle, rows, before == null ? null : before.rows(hadoop));
    }
}
