package org.pmmlake.suite.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One landed file: its rows, or the code of the fault that keeps it from being read at all. */
record LandedFile(String sourceFile, List<LandedRow> rows, @Nullable String fault) {

    static LandedFile unreadable(String sourceFile, String fault) {
        return new LandedFile(sourceFile, List.of(), fault);
    }
}
