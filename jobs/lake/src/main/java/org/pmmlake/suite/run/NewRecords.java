package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.RecordTable;

/** The records of contents that were never read before, held until the run is over, and what each file turned out to be. */
final class NewRecords implements AutoCloseable {

    private final Dataset<Row> records;
    private final List<FileRead> files;

    private NewRecords(Dataset<Row> records, List<FileRead> files) {
        this.records = records;
        this.files = files;
    }

    /** Reads files. */
    static NewRecords read(SparkSession session, List<NewFile> files) {
        if (files.isEmpty()) {
            return new NewRecords(session.createDataFrame(List.of(), SparkColumns.of(RecordTable.SPEC)), List.of());
        }
        Dataset<Row> rows = RecordReading.read(session, files).persist(StorageLevel.MEMORY_AND_DISK());
        Column isFile = functions.col(RecordTable.KIND).equalTo(RecordReading.FILE);
        Map<String, FileFacts> facts = new HashMap<>();
        rows.where(isFile)
                .collectAsList()
                .forEach(row -> facts.put(key(row.getInt(0), row.getString(1)), FileFacts.of(row)));
        List<FileRead> read = new ArrayList<>();
        List<String> faulty = new ArrayList<>();
        for (NewFile file : files) {
            FileFacts found = facts.get(key(file.cycle(), file.contentHash()));
            if (found == null) {
                throw new IllegalStateException("Nothing is known of " + file.sourceFile() + " after reading it");
            }
            read.add(new FileRead(file, found));
            if (!found.isRead()) {
                faulty.add(key(file.cycle(), file.contentHash()));
            }
        }
        Dataset<Row> records = rows.where(functions.not(isFile));
        if (!faulty.isEmpty()) {
            Column content =
                    functions.concat_ws("/", functions.col(RecordTable.CYCLE), functions.col(RecordTable.CONTENT_HASH));
            records = records.where(functions.not(content.isin(faulty.toArray())));
        }
        return new NewRecords(records, read);
    }

    private static String key(int cycle, String contentHash) {
        return cycle + "/" + contentHash;
    }

    /** All records of all files that could be read, as {@link RecordTable} holds them. */
    Dataset<Row> records() {
        return records;
    }

    /** What each file turned out to be. */
    List<FileRead> files() {
        return files;
    }

    @Override
    public void close() {
        records.sparkSession().sharedState().cacheManager().clearCache();
    }
}
