package org.pmmlake.suite.oracle;

import java.util.List;
import java.util.Locale;

/** The tables that the oracle recomputes, with their keys (contract §5). */
public enum OracleTable {
    KPI_VALUE("cycle member kpi"),
    BENCHMARK("cycle kpi group_kind group"),
    RESPONSE_RATE("cycle kpi group_kind group"),
    BLANK_REASON("cycle kpi group_kind group reason"),
    KPI_PERFORMANCE("cycle kpi"),
    BREAKDOWN_BENCHMARK("cycle kpi breakdown category group_kind group"),
    TOOL_USE("cycle tool group_kind group"),
    TOOL_CORRELATION("cycle tool kpi against method"),
    TOOL_ASSESSMENT("cycle tool"),
    SDG_COVERAGE("cycle sdg outcome kpi"),
    SDG_MATRIX("cycle sdg"),
    RAD_MATRIX("cycle factor outcome"),
    GROUP_DIFFERENCE("cycle kpi group_kind test"),
    GDP_REGRESSION("cycle kpi predictor"),
    KPI_RELATION("cycle kpi_a kpi_b"),
    TREND("kpi group_kind group cycle_from cycle_to"),
    TREND_SLOPE("kpi group_kind group"),
    BLANK_FOLLOWUP("cycle_from cycle_to kpi reason");

    private final String key;

    OracleTable(String key) {
        this.key = key;
    }

    /** The table's name in the contract. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that identify a row. */
    public List<String> key() {
        return List.of(key.split(" ", -1));
    }
}
