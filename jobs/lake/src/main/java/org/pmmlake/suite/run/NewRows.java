package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.lake.ConcurrentWork;

/** The records of contents that were never read before, in the memory of this process. */
final class NewRows {

    /** What a record takes beside its text, in characters: about a kilobyte for its cells and its judgement. */
    private static final int CHARACTERS_BESIDE = 300;

    private final Configuration hadoop;
    private final long most;
    private final AtomicLong held = new AtomicLong();

    private final List<Row> records = new ArrayList<>();
    private final List<FileRead> files = new ArrayList<>();

    /** The records of one file; without facts where it was not read to its end for want of room. */
    private static final class FileRecords {
        private final List<Row> records = new ArrayList<>();
        private Optional<FileFacts> facts = Optional.empty();
    }

    private NewRows(Configuration hadoop, long most) {
        this.hadoop = hadoop;
        this.most = most;
    }

    /**
     * Reads files side by side.
     *
     * @param context what the job works with
     * @param files the files
     * @param most how many characters may be held
     * @return empty where there is more in the files than may be held
     */
    static Optional<NewRows> read(JobContext context, List<NewFile> files, long most) {
        NewRows fresh = new NewRows(context.paths().fileSystem().getConf(), most);
        List<FileRecords> read = new ArrayList<>();
        ConcurrentWork reading = new ConcurrentWork();
        for (NewFile file : files) {
            FileRecords one = new FileRecords();
            read.add(one);
            reading.add(() -> fresh.read(file, one));
        }
        reading.run();
        for (int i = 0; i < files.size(); i++) {
            if (read.get(i).facts.isEmpty()) {
                return Optional.empty();
            }
            FileFacts facts = read.get(i).facts.get();
            fresh.files.add(new FileRead(files.get(i), facts));
            fresh.records.addAll(facts.isRead() ? read.get(i).records : List.of());
        }
        return Optional.of(fresh);
    }

    private void read(NewFile file, FileRecords into) {
        RecordReading.read(file, hadoop, row -> {
            if (RecordReading.isFile(row)) {
                into.facts = Optional.of(FileFacts.of(row));
                return true;
            }
            into.records.add(row);
            return held.addAndGet(CHARACTERS_BESIDE + RecordReading.raw(row).length()) <= most;
        });
    }

    /** All records of all files that could be read, as bronze holds them. */
    List<Row> records() {
        return records;
    }

    /** What each file turned out to be. */
    List<FileRead> files() {
        return files;
    }
}
