package org.pmmlake.suite.query;

import io.delta.kernel.types.StructType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as of its latest version.
 *
 * @param name which table
 * @param version version of the table, from 0
 * @param about what its rows are, in a sentence; empty where it does not say
 * @param schema its columns in order
 * @param partitions names of the columns that are in no file, but the same for all rows of one
 * @param files its Parquet files by path
 */
record DeltaTable(
        TableName name,
        long version,
        String about,
        StructType schema,
        List<String> partitions,
        List<TrustedDataFile> files) {

    DeltaTable {
        partitions = List.copyOf(partitions);
        files = List.copyOf(files);
    }

    /** One Parquet file of a table, with the value of each partition column as text. */
    record TrustedDataFile(TrustedFile file, Map<String, @Nullable String> partition) {

        TrustedDataFile {
            // Values may be null, which Map.copyOf refuses.
            partition = Collections.unmodifiableMap(new TreeMap<>(partition));
        }

        String path() {
            return file.path();
        }
    }

    /** The column that says which cycle a row is about: for comparisons of cycles, the later one. Null if there is none. */
    @Nullable
    String cycleColumn() {
        for (String column : List.of("cycle", "cycle_to")) {
            if (schema.indexOf(column) >= 0) {
                return column;
            }
        }
        return null;
    }
}
