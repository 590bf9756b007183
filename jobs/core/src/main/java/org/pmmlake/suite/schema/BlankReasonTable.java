package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Why Members left a KPI blank. */
public final class BlankReasonTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String REASON = "reason";
    public static final String TICKS = "ticks";
    public static final String SHARE_PCT = "share_pct";

    public static final TableSpec SPEC = TableSpec.gold("blank_reason", "Why Members left a KPI blank.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .key(REASON, ColumnType.STRING, "Code of the reason")
            .column(TICKS, ColumnType.LONG, Statistic.REASON, "Members that ticked the reason")
            .column(
                    SHARE_PCT,
                    ColumnType.DOUBLE,
                    Statistic.REASON,
                    "Ticks per hundred Members with a blank in this KPI and group")
            .runId()
            .build();

    private BlankReasonTable() {}
}
