package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Everything that was not accepted, with its place and the reason. */
public final class QuarantineTable {
    public static final String CONTENT_HASH = "content_hash";
    public static final String SOURCE_FILE = "source_file";
    public static final String POSITION = "position";
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String CODE = "code";
    public static final String MESSAGE = "message";
    public static final String RAW = "raw";

    public static final TableSpec SPEC = TableSpec.gold(
                    "quarantine", "Everything that was not accepted, with its place and the reason.")
            .partitionedByCycle()
            .key(CONTENT_HASH, "SHA-256 of the file")
            .key(SOURCE_FILE, "Path below landing")
            .key(POSITION, "Record number, sheet!row or JSON pointer; empty for a file or a header")
            .integer(CYCLE, Statistic.FILE, "Cycle of the folder")
            .text(MEMBER, Statistic.FILE, "Code of the Member as written; null where it is not known")
            .text(REVISION, Statistic.RECORD, "Revision as written; null where the record names none")
            .text(KPI, Statistic.RECORD, "Code of the KPI as written; null where the record names none")
            .text(CODE, Statistic.FILE, "Code of the first broken rule")
            .text(MESSAGE, Statistic.RECORD, "What is wrong and what to do")
            .text(RAW, Statistic.RECORD, "The record as it stood, shortened when long")
            .runId()
            .build();

    private QuarantineTable() {}
}
