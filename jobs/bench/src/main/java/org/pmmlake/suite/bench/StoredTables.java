package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.TableFiles;
import org.pmmlake.suite.schema.TableSpec;

/** The tables of a lake as DuckDB reads them: the Parquet files that belong to the newest version. */
final class StoredTables {

    private final LakePaths paths;
    private final TableFiles files;

    StoredTables(Path lake) {
        this.paths = LakePaths.of(lake.toString(), new Configuration());
        this.files = new TableFiles(paths.fileSystem());
    }

    /** A statement that makes a view with the name of the table; empty where the table has no rows. */
    String view(TableSpec table) {
        return view(table, table.name());
    }

    String view(TableSpec table, String name) {
        org.apache.hadoop.fs.Path folder = paths.table(table);
        OptionalLong version = files.newestVersion(folder);
        List<String> parts = version.isEmpty()
                ? List.of()
                : files.dataFiles(folder, version.getAsLong(), null, List.of()).stream()
                        .map(file -> new org.apache.hadoop.fs.Path(file.path())
                                .toUri()
                                .getPath())
                        .toList();
        return parts.isEmpty()
                ? ""
                : "CREATE VIEW " + name + " AS FROM read_parquet("
                        + parts.stream().map(CatalogueSql::text).collect(Collectors.joining(", ", "[", "]"))
                        + ", hive_partitioning = true);\n";
    }
}
