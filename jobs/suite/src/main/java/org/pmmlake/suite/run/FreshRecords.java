package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.ParquetReading;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.schema.RecordTable;

/** The records of contents that were never read before, held until the run is over, and what each file turned out to be. */
final class FreshRecords implements AutoCloseable {

    private final Dataset<Row> records;
    private final List<Deliveries.Delivery> deliveries;

    private FreshRecords(Dataset<Row> records, List<Deliveries.Delivery> deliveries) {
        this.records = records;
        this.deliveries = deliveries;
    }

    /** Reads files; {@code numbers} gives for each cycle the number of the delivery that they belong to. */
    static FreshRecords read(SparkSession session, List<NewFile> files, Map<Integer, Integer> numbers) {
        Map<String, FileFacts> facts = new TreeMap<>();
        Dataset<Row> records = session.createDataFrame(List.of(), RecordTable.SPEC.columns());
        List<NewFile> texts = files.stream()
                .filter(file -> file.what().form() != FileForm.PARQUET)
                .toList();
        if (!texts.isEmpty()) {
            records = RecordReading.read(session, texts).persist(StorageLevel.MEMORY_AND_DISK());
            records.where(functions.col(RecordTable.KIND).equalTo(RecordReading.FILE))
                    .collectAsList()
                    .forEach(row -> facts.put(key(row.getInt(0), row.getString(1)), FileFacts.of(row)));
        }
        Dataset<Row> all = records.where(functions.col(RecordTable.KIND).notEqual(RecordReading.FILE));
        for (Dataset<Row> sound : soundParquet(session, files, facts)) {
            all = all.unionByName(sound);
        }
        List<Deliveries.Delivery> deliveries = new ArrayList<>();
        for (NewFile file : files) {
            FileFacts found = facts.get(key(file.cycle(), file.contentHash()));
            Integer number = numbers.get(file.cycle());
            if (found == null || number == null) {
                throw new IllegalStateException("Nothing is known of " + file.sourceFile() + " after reading it");
            }
            deliveries.add(found.delivery(file, number));
        }
        return new FreshRecords(all, deliveries);
    }

    /** The records of each Parquet file that can be read to its end, and what each file turned out to be. */
    private static Collection<Dataset<Row>> soundParquet(
            SparkSession session, List<NewFile> files, Map<String, FileFacts> facts) {
        Configuration hadoop = session.sparkContext().hadoopConfiguration();
        Map<String, Dataset<Row>> sound = new TreeMap<>();
        for (NewFile file : files) {
            if (file.what().form() == FileForm.PARQUET) {
                String key = key(file.cycle(), file.contentHash());
                ParquetReading.Footer footer = ParquetReading.footer(file, hadoop);
                Optional<Dataset<Row>> records =
                        footer.fault() == null ? ParquetReading.read(session, file) : Optional.empty();
                FileFacts found = FileFacts.of(footer);
                facts.put(key, footer.fault() == null && records.isEmpty() ? found.undecodable() : found);
                records.ifPresent(ofFile -> sound.put(key, ofFile));
            }
        }
        // Files are nearly always sound: only where one is not each is looked at by itself.
        boolean allDecode = sound.values().stream()
                .reduce(Dataset::unionByName)
                .map(ParquetReading::decodes)
                .orElse(true);
        if (!allDecode) {
            sound.entrySet().removeIf(file -> {
                boolean broken = !ParquetReading.decodes(file.getValue());
                if (broken) {
                    facts.computeIfPresent(file.getKey(), (key, found) -> found.undecodable());
                }
                return broken;
            });
        }
        return sound.values();
    }

    private static String key(int cycle, String contentHash) {
        return cycle + "/" + contentHash;
    }

    /** All records of all files that could be read, as {@link RecordTable} holds them. */
    Dataset<Row> records() {
        return records;
    }

    /** One delivery a file, faulty ones included. */
    List<Deliveries.Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        records.sparkSession().sharedState().cacheManager().clearCache();
    }
}
