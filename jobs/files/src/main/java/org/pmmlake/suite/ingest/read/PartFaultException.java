package org.pmmlake.suite.ingest.read;

import java.io.IOException;

/** What is wrong with a part of a workbook, found below the XML parser, which lets only storage faults pass. */
final class PartFaultException extends IOException {
    PartFaultException(String what) {
        super(what);
    }
}
