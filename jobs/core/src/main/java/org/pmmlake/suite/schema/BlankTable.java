package org.pmmlake.suite.schema;

/** The accepted reasons for KPIs left blank, every revision. */
public final class BlankTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String REASON = "reason";

    public static final TableSpec SPEC = TableSpec.silver(
                    "blank", "The accepted reasons for KPIs left blank, every revision.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(REASON, ColumnType.STRING, "Code of the reason")
            .build();

    private BlankTable() {}
}
