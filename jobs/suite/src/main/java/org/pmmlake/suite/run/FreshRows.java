package org.pmmlake.suite.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.ingest.JudgedDelivery;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.ParquetReading;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.lake.ConcurrentWork;

/** The records of contents that were never read before, at hand in the memory of this process. */
final class FreshRows {

    /** What a record takes beside its text, in characters: about a kilobyte for its cells and its judgement. */
    private static final int CHARACTERS_BESIDE = 300;

    private final CycleCatalogues catalogues;
    private final SortedMap<Integer, Integer> numbers;
    private final Configuration hadoop;
    private final long most;
    private final AtomicLong held = new AtomicLong();

    private final List<Row> records = new ArrayList<>();
    private final List<Row> candidates = new ArrayList<>();
    private final List<Deliveries.Delivery> deliveries = new ArrayList<>();

    /** What became of one file; nothing where it was not read to its end for want of room. */
    private static final class FileRead {
        private final List<Row> records = new ArrayList<>();
        private List<Row> candidates = List.of();
        private Optional<FileFacts> facts = Optional.empty();
    }

    private FreshRows(
            CycleCatalogues catalogues, SortedMap<Integer, Integer> numbers, Configuration hadoop, long most) {
        this.catalogues = catalogues;
        this.numbers = numbers;
        this.hadoop = hadoop;
        this.most = most;
    }

    /**
     * Reads files side by side.
     *
     * @param context what the job works with
     * @param files the files
     * @param numbers for each cycle the number of the delivery that they belong to
     * @param most how many characters may be held
     * @return empty where there is more in the files than may be held, or a Parquet file has types that Spark alone reads
     */
    static Optional<FreshRows> read(
            JobContext context, List<NewFile> files, SortedMap<Integer, Integer> numbers, long most) {
        FreshRows fresh = new FreshRows(
                context.catalogues(), numbers, context.paths().fileSystem().getConf(), most);
        List<FileRead> read = new ArrayList<>();
        ConcurrentWork reading = new ConcurrentWork();
        for (NewFile file : files) {
            FileRead one = new FileRead();
            read.add(one);
            reading.add(() -> fresh.read(file, one));
        }
        reading.run();
        for (int i = 0; i < files.size(); i++) {
            if (read.get(i).facts.isEmpty()) {
                return Optional.empty();
            }
            fresh.take(files.get(i), read.get(i));
        }
        return Optional.of(fresh);
    }

    private void take(NewFile file, FileRead read) {
        records.addAll(read.records);
        candidates.addAll(read.candidates);
        deliveries.add(read.facts.orElseThrow().delivery(file, number(file)));
    }

    private int number(NewFile file) {
        Integer number = numbers.get(file.cycle());
        if (number == null) {
            throw new IllegalStateException("Cycle " + file.cycle() + " has files but no delivery");
        }
        return number;
    }

    private void read(NewFile file, FileRead read) {
        if (file.what().form() == FileForm.PARQUET) {
            readParquet(file, read);
        } else {
            RecordReading.read(file, hadoop, row -> takes(row, read));
        }
        if (read.facts.isPresent()) {
            read.candidates = JudgedDelivery.candidates(
                    read.records, number(file), file.sourceFile(), catalogues.forCycle(file.cycle()), file.cycle());
        }
    }

    private boolean takes(Row row, FileRead read) {
        if (RecordReading.isFile(row)) {
            read.facts = Optional.of(FileFacts.of(row));
            return true;
        }
        read.records.add(row);
        return held.addAndGet(CHARACTERS_BESIDE + RecordReading.raw(row).length()) <= most;
    }

    private void readParquet(NewFile file, FileRead read) {
        ParquetReading.Footer footer = ParquetReading.footer(file, hadoop);
        FileFacts facts = FileFacts.of(footer);
        if (footer.fault() != null) {
            read.facts = Optional.of(facts);
        } else if (footer.plain() && held.addAndGet(CHARACTERS_BESIDE * footer.rows()) <= most) {
            try {
                read.records.addAll(ParquetReading.rows(file, hadoop));
                read.facts = Optional.of(facts);
            } catch (IOException | RuntimeException broken) {
                read.facts = Optional.of(facts.undecodable());
            }
        }
    }

    /** All records of all files that could be read, as bronze holds them. */
    List<Row> records() {
        return records;
    }

    /** The same, each judged for itself. */
    List<Row> candidates() {
        return candidates;
    }

    /** One delivery a file, faulty ones included. */
    List<Deliveries.Delivery> deliveries() {
        return deliveries;
    }
}
