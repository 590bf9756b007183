package org.pmmlake.suite.delta;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.rows.RowStream;
import org.pmmlake.suite.schema.TableSpec;

/**
 * A new file of a table, which nobody sees before it is committed.
 *
 * @param path below the table's folder
 * @param partition value of each partition column as text
 * @param size in bytes
 * @param modified when it was written, in milliseconds since 1970
 */
public record WrittenPart(String path, HashMap<String, String> partition, long size, long modified)
        implements Serializable {

    /** Writes rows of a table into new files, one a partition; also far from the driver. */
    public static List<WrittenPart> write(LakePaths lake, TableSpec table, RowStream rows) {
        return RowsCommit.write(lake, table, rows);
    }
}
