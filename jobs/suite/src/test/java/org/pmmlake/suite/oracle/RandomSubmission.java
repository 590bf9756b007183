package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.List;

/** One revision of a Member's submission: headers and rows, to be landed in one form. */
record RandomSubmission(String member, String cycle, String revision, Form form, List<RandomRow> rows) {

    /** How the rows land; the tables of PARQUET submissions other than data points are CSV. */
    enum Form {
        CSV,
        PARQUET,
        JSON,
        WORKBOOK
    }

    /** The rows of one kind, in order. */
    List<RandomRow> rows(LandedRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The same submission under another key, form and fate: every row is refused with the code. */
    RandomSubmission doomed(String otherMember, String otherCycle, String otherRevision, String code) {
        List<RandomRow> changed = new ArrayList<>();
        for (RandomRow row : rows) {
            changed.add(row.with("member", otherMember)
                    .with("cycle", otherCycle)
                    .with("revision", otherRevision)
                    .refusedFor(code));
        }
        return new RandomSubmission(otherMember, otherCycle, otherRevision, form, changed);
    }
}
