package org.pmmlake.suite.run;

import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.FileFacts;

/**
 * A file that a run tried to read.
 *
 * @param file the file
 * @param facts what it turned out to be
 */
record FileRead(ContentFile file, FileFacts facts) {

    /** The delivery of its content by a run of its cycle. */
    Deliveries.Delivery delivery(int number) {
        Fault fault = facts.fault();
        return new Deliveries.Delivery(
                file.cycle(),
                file.contentHash(),
                number,
                file.sourceFile(),
                Deliveries.kind(file.what()),
                fault == null ? null : fault.code().code(),
                fault == null ? null : fault.message(),
                facts.records(),
                String.join(" ", facts.notes()),
                file.bytes());
    }
}
