package org.pmmlake.suite.delta;

import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.pmmlake.suite.lake.TableFiles;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes an earlier version of a table its newest one. What Delta's own RESTORE commits, without the jobs of Spark that it
 * plans to learn the same: a lake has dozens of small tables, and goes back with all of them at once.
 */
final class VersionRestore {

    private final SparkSession session;
    private final TableFiles files;

    VersionRestore(SparkSession session, TableFiles files) {
        this.session = session;
        this.files = files;
    }

    /** Commits the files of {@code version}, which must be there, as the newest version of the table in a folder. */
    void restore(Path table, long version) {
        OptimisticTransaction transaction =
                DeltaLog.forTable(session, table).startTransaction(Option.empty(), Option.empty());
        long newest = transaction.readVersion();
        if (!files.sameColumns(table, version, newest)) {
            // The columns go back as well: only Delta itself has all that it needs for that.
            DeltaTable.forPath(session, table.toString()).restoreToVersion(version);
            return;
        }
        List<TableFiles.DataFile> wanted = files.dataFiles(table, version, null, List.of());
        List<TableFiles.DataFile> there = files.dataFiles(table, newest, null, List.of());
        List<Action> actions = new ArrayList<>();
        without(there, wanted).forEach(file -> actions.add(action(table, file).remove()));
        without(wanted, there).forEach(file -> actions.add(action(table, file)));
        transaction.commit(
                CollectionConverters.asScala(actions).toSeq(),
                new DeltaOperations.Restore(Option.apply(version), Option.empty()));
    }

    private static List<TableFiles.DataFile> without(
            List<TableFiles.DataFile> files, List<TableFiles.DataFile> others) {
        Set<String> paths = others.stream().map(TableFiles.DataFile::path).collect(Collectors.toSet());
        return files.stream().filter(file -> !paths.contains(file.path())).toList();
    }

    private static AddFile action(Path table, TableFiles.DataFile file) {
        return RowsCommit.addFile(
                RowsCommit.relative(table, file.path()), file.partition(), file.size(), file.modified());
    }
}
