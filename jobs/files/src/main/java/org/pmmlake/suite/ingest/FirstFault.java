package org.pmmlake.suite.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.CellText;
import org.pmmlake.suite.text.Nearest;

/** Keeps the first broken rule of a record, in the order of {@link QuarantineCode}. */
final class FirstFault {

    private @Nullable Fault fault;

    /** Begins with what the reader of the file found wrong, or null. */
    FirstFault(@Nullable Fault ofReader) {
        this.fault = ofReader;
    }

    /** The first broken rule, or null. */
    @Nullable
    Fault fault() {
        return fault;
    }

    void fault(QuarantineCode code, String message) {
        fault(new Fault(code, message));
    }

    void fault(@Nullable Fault found) {
        if (found != null && (fault == null || found.code().compareTo(fault.code()) < 0)) {
            fault = found;
        }
    }

    /** Says that a code is not known, and offers the nearest one, whatever the case of its letters. */
    static String unknown(String code, String what, Stream<String> known) {
        List<String> codes = known.toList();
        Optional<String> nearest = Nearest.to(code, codes).or(() -> Nearest.to(code.toLowerCase(Locale.ROOT), codes));
        return CellText.shown(code) + " is no " + what + "; codes match exactly"
                + nearest.map(near -> ", and the nearest is \"" + near + "\"").orElse("")
                + ". Write the code as the template has it.";
    }
}
