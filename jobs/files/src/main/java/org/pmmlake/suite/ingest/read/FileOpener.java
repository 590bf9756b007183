package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;

/** Opens the content of one file from its beginning; called once for each pass over the file. */
@FunctionalInterface
public interface FileOpener {
    /** A new stream, which the caller closes. */
    InputStream open() throws IOException;
}
