package org.pmmlake.suite.run;

import org.pmmlake.suite.ingest.NewFile;

/**
 * A file that a run tried to read.
 *
 * @param file the file
 * @param facts what it turned out to be
 */
record FileRead(NewFile file, FileFacts facts) {}
