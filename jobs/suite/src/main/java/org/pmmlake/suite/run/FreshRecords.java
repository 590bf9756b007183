package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.ParquetReading;
import org.pmmlake.suite.ingest.QuarantineCode;
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
        Map<String, Facts> facts = new TreeMap<>();
        Dataset<Row> records = session.createDataFrame(List.of(), RecordTable.SPEC.columns());
        List<NewFile> texts = files.stream()
                .filter(file -> file.what().form() != FileForm.PARQUET)
                .toList();
        if (!texts.isEmpty()) {
            records = RecordReading.read(session, texts).persist(StorageLevel.MEMORY_AND_DISK());
            records.where(functions.col(RecordTable.KIND).equalTo(RecordReading.FILE))
                    .collectAsList()
                    .forEach(row -> facts.put(key(row.getInt(0), row.getString(1)), Facts.of(row)));
        }
        List<NewFile> columnar = soundParquet(session, files, facts);
        Dataset<Row> all = records.where(functions.col(RecordTable.KIND).notEqual(RecordReading.FILE));
        if (!columnar.isEmpty()) {
            all = all.unionByName(ParquetReading.read(session, columnar));
        }
        List<Deliveries.Delivery> deliveries = new ArrayList<>();
        for (NewFile file : files) {
            Facts found = facts.get(key(file.cycle(), file.contentHash()));
            Integer number = numbers.get(file.cycle());
            if (found == null || number == null) {
                throw new IllegalStateException("Nothing is known of " + file.sourceFile() + " after reading it");
            }
            deliveries.add(found.delivery(file, number));
        }
        return new FreshRecords(all, deliveries);
    }

    private static List<NewFile> soundParquet(SparkSession session, List<NewFile> files, Map<String, Facts> facts) {
        Configuration hadoop = session.sparkContext().hadoopConfiguration();
        List<NewFile> sound = new ArrayList<>();
        for (NewFile file : files) {
            if (file.what().form() == FileForm.PARQUET) {
                ParquetReading.Footer footer = ParquetReading.footer(file, hadoop);
                Fault fault = footer.fault();
                if (fault == null && ParquetReading.isBroken(session, file)) {
                    fault = new Fault(
                            QuarantineCode.UNREADABLE_FILE,
                            "The file has a sound footer but its data cannot be read to the end; deliver it again.");
                }
                facts.put(
                        key(file.cycle(), file.contentHash()),
                        new Facts(fault == null ? footer.rows() : 0, footer.notes(), fault));
                if (fault == null) {
                    sound.add(file);
                }
            }
        }
        return sound;
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

    private record Facts(long rows, String note, @Nullable Fault fault) {
        static Facts of(Row fileRow) {
            List<String> cells = fileRow.getList(5);
            Fault fault = fileRow.isNullAt(6)
                    ? null
                    : new Fault(
                            org.pmmlake.metrics.catalogue.Coded.parse(QuarantineCode.class, fileRow.getString(6))
                                    .orElseThrow(),
                            fileRow.getString(7));
            return new Facts(fault == null ? Long.parseLong(cells.get(0)) : 0, cells.get(1), fault);
        }

        Deliveries.Delivery delivery(NewFile file, int number) {
            return new Deliveries.Delivery(
                    file.cycle(),
                    file.contentHash(),
                    number,
                    file.sourceFile(),
                    Deliveries.kind(file.what()),
                    fault == null ? null : fault.code().code(),
                    fault == null ? null : fault.message(),
                    rows,
                    note);
        }
    }
}
