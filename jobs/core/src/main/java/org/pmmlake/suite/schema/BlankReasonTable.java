package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Why Members left a KPI blank. */
public final class BlankReasonTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String GROUP = "group";
    public static final String REASON = "reason";
    public static final String TICKS = "ticks";
    public static final String SHARE_PCT = "share_pct";

    public static final TableSpec SPEC = TableSpec.gold("blank_reason", "Why Members left a KPI blank.")
            .byCycle()
            .key(KPI, "Code of the KPI")
            .byGroup()
            .key(REASON, "Code of the reason")
            .count(TICKS, Statistic.REASON, "Members that ticked the reason")
            .number(SHARE_PCT, Statistic.REASON, "Ticks per hundred Members with a blank in this KPI and group")
            .runId()
            .build();

    private BlankReasonTable() {}
}
