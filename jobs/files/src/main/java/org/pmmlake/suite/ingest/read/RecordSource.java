package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file, in file order, each read when asked for. A storage fault while reading comes as {@link
 * UncheckedIOException}.
 */
public abstract class RecordSource implements Iterator<RawRecord>, AutoCloseable {

    private @Nullable RawRecord upcoming;

    /** What people should know about the file besides its records, such as extra columns; complete after the last. */
    public abstract List<String> notes();

    /** Reads the next record; null after the last. */
    abstract @Nullable RawRecord read() throws IOException, UnreadableFileException;

    @Override
    public final boolean hasNext() {
        try {
            upcoming = upcoming == null ? read() : upcoming;
            return upcoming != null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UnreadableFileException changed) {
            throw new UncheckedIOException(new IOException("The file changed while it was read.", changed));
        }
    }

    @Override
    public final RawRecord next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        RawRecord next = upcoming;
        upcoming = null;
        return next;
    }

    @Override
    public abstract void close() throws IOException;
}
