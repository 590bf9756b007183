package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.suite.lake.ParquetRows;
import org.pmmlake.suite.lake.RowGroups;
import org.pmmlake.suite.schema.BenchmarkTable;

/** A release that was made, to be read. A table that it does not have has no rows. */
public final class MadeRelease {

    private final ReleaseFolder folder;
    private final String release;

    MadeRelease(ReleaseFolder folder, String release) {
        this.folder = folder;
        this.release = release;
    }

    /** The files beside the tables. */
    EarlierFiles files(String workbook, Optional<String> parts) {
        return new EarlierFiles(Optional.of(folder), release, workbook, parts);
    }

    /** All rows of a table in its order, in the columns asked for. */
    public List<Row> rows(PublishedTable table, StructType columns) {
        Optional<InputFile> file = folder.table(release, table);
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return ParquetRows.read(file.get(), columns, Map.of());
        } catch (IOException failed) {
            throw unreadable(table, failed);
        }
    }

    /** The rows of a table, without those of some cycles where it is kept by cycles. */
    public List<Row> rowsWithout(PublishedTable table, Set<Integer> cycles) {
        if (cycles.isEmpty() || !table.spec().isByCycle()) {
            return rows(table, table.columns());
        }
        List<Row> rows = new ArrayList<>();
        byCycle(table).forEach((cycle, groups) -> {
            if (!cycles.contains(cycle)) {
                rows.addAll(new KeptPart(table, cycle, groups).rows());
            }
        });
        return rows;
    }

    /**
     * What a table that is kept by cycles has of each.
     *
     * @throws NotSettled where its file is not divided by cycles
     */
    SortedMap<Integer, RowGroups> byCycle(PublishedTable table) {
        Optional<RowGroups> whole = whole(table);
        if (whole.isEmpty() || whole.get().blocks().isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<Integer, RowGroups> byCycle = whole.get().by(BenchmarkTable.CYCLE);
        if (byCycle.isEmpty()) {
            throw new IllegalStateException(
                    "The table " + table.name() + " of the last release is not divided by cycles.");
        }
        return byCycle;
    }

    /** All of a table, or empty where the release does not have it. */
    Optional<RowGroups> whole(PublishedTable table) {
        return folder.table(release, table).map(file -> {
            try {
                return RowGroups.of(file);
            } catch (IOException failed) {
                throw unreadable(table, failed);
            }
        });
    }

    private UncheckedIOException unreadable(PublishedTable table, IOException failed) {
        return new UncheckedIOException(
                "The table " + table.name() + " of release " + release + " cannot be read", failed);
    }
}
