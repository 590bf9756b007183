package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Value and status of every KPI for every participating Member. */
public final class KpiValueTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String KPI = "kpi";
    public static final String VALUE = "value";
    public static final String STATUS = "status";
    public static final String REVISION = "revision";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_value", "Value and status of every KPI for every participating Member.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .column(
                    VALUE,
                    ColumnType.DOUBLE,
                    Statistic.MEMBER_VALUE,
                    "Value in the unit of the KPI; null unless status is reported")
            .column(STATUS, ColumnType.STRING, Statistic.MEMBER_VALUE, "reported, blank, missing or invalid")
            .column(REVISION, ColumnType.INTEGER, Statistic.MEMBER_VALUE, "Accepted revision that the value comes from")
            .runId()
            .build();

    private KpiValueTable() {}
}
