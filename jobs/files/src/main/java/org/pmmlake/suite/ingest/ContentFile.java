package org.pmmlake.suite.ingest;

import java.io.Serializable;
import org.pmmlake.suite.ingest.read.FileClass;

/**
 * A content to be read: where it lies now, and the name that it came under.
 *
 * @param cycle cycle of its folder
 * @param sourceFile path below the landing zone when it came
 * @param uri where to open it
 * @param contentHash SHA-256 of its bytes
 * @param bytes its size
 * @param what its form and kind, by its name
 */
public record ContentFile(int cycle, String sourceFile, String uri, String contentHash, long bytes, FileClass what)
        implements Serializable {}
