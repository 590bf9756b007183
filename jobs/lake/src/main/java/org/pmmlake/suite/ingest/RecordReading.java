package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordReaders;
import org.pmmlake.suite.ingest.read.RecordSource;
import org.pmmlake.suite.ingest.read.UnreadableFileException;
import org.pmmlake.suite.lake.LandedBytes;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.RecordTable;

/**
 * Reads files of every form into rows of {@link RecordTable}, one task a file: every record as text with its place, and
 * after the records one row with ordinal 0 for the file itself, which carries its fault, its number of records and what
 * the reader remarked. Where it has a fault, the records before it count for nothing.
 */
public final class RecordReading {

    /** The kind of the row that stands for a whole file. */
    public static final String FILE = "FILE";

    /** The fault of a file that has other bytes than it had when the zone was looked through: it is not read now. */
    private static final String CHANGED = "changed";

    private static final int KIND_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.KIND);
    private static final int CELLS_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.CELLS);
    private static final int FAULT_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.FAULT);
    private static final int FAULT_MESSAGE_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.FAULT_MESSAGE);
    private static final int RAW_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.RAW);

    private RecordReading() {}

    /** The records of all files. */
    public static Dataset<Row> read(SparkSession session, List<NewFile> files) {
        SerializableConfiguration hadoop =
                new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
        int tasks = Math.max(1, Math.min(files.size(), session.sparkContext().defaultParallelism() * 4));
        FlatMapFunction<NewFile, Row> readOne = file -> new FileRows(file, hadoop.value());
        return session.createDataset(
                        session.sparkContext()
                                .parallelize(
                                        scala.jdk.javaapi.CollectionConverters.asScala(files)
                                                .toSeq(),
                                        tasks,
                                        scala.reflect.ClassTag$.MODULE$.apply(NewFile.class)),
                        Encoders.javaSerialization(NewFile.class))
                .flatMap(readOne, Encoders.row(SparkColumns.of(RecordTable.SPEC)));
    }

    /**
     * Reads one file here and now.
     *
     * @param taking is given each row in turn, that of the file last; false ends the reading
     */
    public static void read(NewFile file, Configuration hadoop, Predicate<Row> taking) {
        FileRows rows = new FileRows(file, hadoop);
        boolean more = true;
        while (more && rows.hasNext()) {
            more = taking.test(rows.next());
        }
        rows.stop();
    }

    /** Whether a file can be read as what its name says. */
    public static boolean opens(NewFile file, Configuration hadoop) {
        FileRows rows = new FileRows(file, hadoop);
        boolean opens = rows.source != null;
        rows.stop();
        return opens;
    }

    /** Whether a row stands for its whole file. */
    public static boolean isFile(Row row) {
        return row.getString(KIND_AT).equals(FILE);
    }

    /** The number of records and the remarks of a row that stands for its file. */
    public static List<String> facts(Row fileRow) {
        return fileRow.get(CELLS_AT) instanceof String[] atHand ? Arrays.asList(atHand) : fileRow.getList(CELLS_AT);
    }

    /** Why the row's file was not read in this run though it may be in the next; null where it was. */
    public static @Nullable String changed(Row fileRow) {
        return CHANGED.equals(fileRow.getString(FAULT_AT)) ? fileRow.getString(FAULT_MESSAGE_AT) : null;
    }

    /** What the reader found wrong with a record or a whole file, or null. */
    public static @Nullable Fault fault(Row row) {
        return Fault.ofReader(row.getString(FAULT_AT), row.getString(FAULT_MESSAGE_AT));
    }

    /** A record as it stood. */
    public static String raw(Row row) {
        return row.getString(RAW_AT);
    }

    /** The rows of one file. */
    private static final class FileRows implements Iterator<Row> {
        private final NewFile file;
        private @Nullable LandedBytes bytes;
        private @Nullable RecordSource source;
        private @Nullable Row upcoming;
        private long records;
        private boolean ended;

        private FileRows(NewFile file, Configuration hadoop) {
            this.file = file;
            try {
                LandedBytes taken = LandedBytes.of(file.uri(), file.contentHash(), hadoop);
                bytes = taken;
                source = RecordReaders.open(file.what(), taken::open, taken::parquet);
            } catch (UnreadableFileException unreadable) {
                end(unreadable.code(), unreadable.getMessage());
            } catch (IOException notNow) {
                end(CHANGED, notNow.getMessage());
            } catch (RuntimeException broken) {
                end(QuarantineCode.UNREADABLE_FILE.code(), RecordReaders.damage(file.what(), broken));
            }
        }

        @Override
        public boolean hasNext() {
            if (upcoming == null && !ended && source != null) {
                advance(source);
            }
            return upcoming != null;
        }

        private void advance(RecordSource from) {
            try {
                if (from.hasNext()) {
                    upcoming = row(from.next());
                    records++;
                } else {
                    end(null, null);
                }
            } catch (UncheckedIOException notNow) {
                end(CHANGED, String.valueOf(notNow.getMessage()));
            } catch (RuntimeException broken) {
                end(QuarantineCode.UNREADABLE_FILE.code(), RecordReaders.damage(file.what(), broken));
            }
        }

        /** Ends the file with the row that stands for it. */
        private void end(@Nullable String fault, @Nullable String message) {
            String notes = source == null ? "" : String.join(" ", source.notes());
            upcoming = fileRow(fault, message, notes);
            ended = true;
            stop();
        }

        /** Closes the file, also before its end. */
        private void stop() {
            try {
                if (source != null) {
                    source.close();
                    source = null;
                }
                if (bytes != null) {
                    bytes.close();
                    bytes = null;
                }
            } catch (IOException afterAllWasRead) {
                throw new UncheckedIOException("A file that was read cannot be closed", afterAllWasRead);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row next = java.util.Objects.requireNonNull(upcoming);
            upcoming = null;
            return next;
        }

        private Row row(RawRecord record) {
            return RowFactory.create(
                    file.cycle(),
                    file.contentHash(),
                    record.ordinal(),
                    record.kind().name(),
                    record.position(),
                    record.cells().toArray(String[]::new),
                    record.fault(),
                    record.faultMessage(),
                    record.raw());
        }

        private Row fileRow(@Nullable String fault, @Nullable String message, String notes) {
            String[] facts = Arrays.asList(String.valueOf(records), notes).toArray(String[]::new);
            return RowFactory.create(file.cycle(), file.contentHash(), 0L, FILE, "", facts, fault, message, "");
        }
    }
}
