package org.pmmlake.suite.schema;

/** The accepted reasons for KPIs left blank, every revision. */
public final class BlankTable {
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String REASON = "reason";

    public static final TableSpec SPEC = TableSpec.silver(
                    "blank", "The accepted reasons for KPIs left blank, every revision.")
            .byRevision()
            .key(KPI, "Code of the KPI")
            .key(REASON, "Code of the reason")
            .build();

    private BlankTable() {}
}
