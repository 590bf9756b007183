package org.pmmlake.suite.delta;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.rows.CycleRows;
import org.pmmlake.suite.rows.RowStream;

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
        Map<String, RowStream> rows = new HashMap<>();
        files.stream()
                .collect(Collectors.groupingBy(file -> file.table().name()))
                .forEach((table, own) -> rows.put(table, taker -> own.forEach(file -> file.forEach(hadoop, taker))));
        return new CycleRows(cycle, rows, before == null ? null : before.rows(hadoop));
    }
}
