package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Value and status of every KPI for every participating Member. */
public final class KpiValueTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String KPI = "kpi";
    public static final String VALUE = "value";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_value", "Value and status of every KPI for every participating Member.")
            .byCycle()
            .key(MEMBER, "Code of the Member")
            .key(KPI, "Code of the KPI")
            .number(VALUE, Statistic.MEMBER_VALUE, "Value in the unit of the KPI; null unless status is reported")
            .text("status", Statistic.MEMBER_VALUE, "reported, blank, missing or invalid")
            .integer("revision", Statistic.MEMBER_VALUE, "Accepted revision that the value comes from")
            .runId()
            .build();

    private KpiValueTable() {}
}
