package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * The records of one file, in file order, each read when asked for. A storage fault while reading comes as {@link
 * java.io.UncheckedIOException}.
 */
public interface RecordSource extends Iterator<RawRecord>, AutoCloseable {

    /** What people should know about the file besides its records, such as extra columns; complete after the last. */
    List<String> notes();

    @Override
    void close() throws IOException;
}
