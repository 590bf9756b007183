package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordReaders;
import org.pmmlake.suite.ingest.read.RecordSource;
import org.pmmlake.suite.ingest.read.UnreadableFileException;
import org.pmmlake.suite.lake.LandedBytes;

/**
 * The records of a file of any form, or of a part of it, each read when asked for. What the file is, is known after the last:
 * where it then has a fault, the records before count for nothing.
 */
public final class RecordReading implements Iterator<RawRecord>, AutoCloseable {

    private final ContentFile file;
    private @Nullable LandedBytes bytes;
    private @Nullable RecordSource source;
    private @Nullable FileFacts facts;
    private @Nullable RawRecord upcoming;
    private long records;

    /** Opens a file; where that fails, it has no records, and its facts say why. */
    public RecordReading(ContentFile file, FilePart part, Configuration hadoop) {
        this.file = file;
        try {
            LandedBytes taken = LandedBytes.of(file.uri(), file.contentHash(), hadoop);
            bytes = taken;
            source = RecordReaders.open(file.what(), taken::open, taken::parquet, part);
        } catch (UnreadableFileException unreadable) {
            end(Fault.ofReader(unreadable.code(), unreadable.getMessage()), null);
        } catch (IOException notNow) {
            end(null, String.valueOf(notNow.getMessage()));
        } catch (RuntimeException broken) {
            end(damage(broken), null);
        }
    }

    /** Whether a file can be read as what its name says. */
    public static boolean opens(ContentFile file, Configuration hadoop) {
        try (RecordReading reading = new RecordReading(file, FilePart.WHOLE, hadoop)) {
            return reading.source != null;
        }
    }

    private Fault damage(RuntimeException broken) {
        return new Fault(QuarantineCode.UNREADABLE_FILE, RecordReaders.damage(file.what(), broken));
    }

    @Override
    public boolean hasNext() {
        try {
            if (upcoming == null && source != null) {
                if (source.hasNext()) {
                    upcoming = source.next();
                    records++;
                } else {
                    end(null, null);
                }
            }
        } catch (UncheckedIOException notNow) {
            end(null, String.valueOf(notNow.getMessage()));
        } catch (RuntimeException broken) {
            end(damage(broken), null);
        }
        return upcoming != null;
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRecord next = Objects.requireNonNull(upcoming);
        upcoming = null;
        return next;
    }

    private void end(@Nullable Fault fault, @Nullable String changed) {
        boolean read = fault == null && changed == null;
        facts = new FileFacts(
                read ? records : 0, new ArrayList<>(source == null ? List.of() : source.notes()), fault, changed);
        close();
    }

    /** What the file turned out to be, known once there is no next record. */
    public FileFacts facts() {
        return Objects.requireNonNull(facts, "The file was not read to its end");
    }

    /** Closes the file, also before its end. */
    @Override
    public void close() {
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
}
