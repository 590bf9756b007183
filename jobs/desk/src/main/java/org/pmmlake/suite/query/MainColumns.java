package org.pmmlake.suite.query;

import java.util.List;
import java.util.Map;

/**
 * The columns of wide tables that a person looks at first: what names a row, then its main figures. A table that is not
 * here shows its columns in their order.
 */
public final class MainColumns {

    static final Map<String, String> BY_TABLE = Map.ofEntries(
            Map.entry("benchmark", "cycle kpi group responses benchmark mean median"),
            Map.entry("blank_followup", "cycle_from cycle_to kpi reason ticks now_reported still_blank"),
            Map.entry("blank_reason", "cycle kpi group reason ticks share_pct"),
            Map.entry("breakdown_benchmark", "cycle kpi breakdown category group responses mean median"),
            Map.entry("gdp_regression", "cycle kpi predictor n slope p_value r_squared"),
            Map.entry("group_difference", "cycle kpi group_kind test n statistic p_value effect_size"),
            Map.entry("kpi_component", "cycle dimension component kpi loading explained_variance_pct"),
            Map.entry("kpi_performance", "cycle kpi responses classification stable low_response need"),
            Map.entry("kpi_relation", "cycle kpi_a kpi_b n r p_value"),
            Map.entry("kpi_value", "cycle member kpi value status revision"),
            Map.entry("member_peer", "cycle member peer_group distance silhouette nearest"),
            Map.entry("published_figure", "figure_id result printed computed difference agrees note"),
            Map.entry("quality_finding", "cycle member kpi rule severity observed expected state"),
            Map.entry("quarantine", "cycle member code source_file position message"),
            Map.entry("question_answer", "cycle kpi question group responses yes yes_pct"),
            Map.entry("rad_matrix", "cycle factor outcome kpis mean_response_pct well_performing low_performing"),
            Map.entry("response_rate", "cycle kpi group members responses response_pct low_response"),
            Map.entry("run", "job cycle finished_at status rows_read rows_accepted rows_quarantined rows_out"),
            Map.entry("sdg_coverage", "cycle sdg outcome kpi response_pct classification"),
            Map.entry("sdg_matrix", "cycle sdg kpis mean_response_pct well_performing low_performing"),
            Map.entry("source_file", "cycle source_file kind rows_read rows_accepted rows_quarantined note"),
            Map.entry("tool_assessment", "cycle tool mapped_kpis using_pct plans_pct low_planned_use not_impacting"),
            Map.entry("tool_correlation", "cycle tool kpi against method n r q_value strong"),
            Map.entry("tool_followup", "cycle_from cycle_to tool level members now_using left"),
            Map.entry("tool_use", "cycle tool group responses aware_pct plans_pct using_pct"),
            Map.entry("trend", "kpi group cycle_from cycle_to change matched_n matched_change reading"),
            Map.entry("trend_slope", "kpi group cycles slope_per_year mk_p"),
            Map.entry("silver.answer", "cycle member revision kpi question yes"),
            Map.entry("silver.blank", "cycle member revision kpi reason"),
            Map.entry("silver.data_point", "cycle member kpi datapoint category unit period value"),
            Map.entry("silver.data_point_doubt", "cycle member kpi datapoint rule observed expected"),
            Map.entry("silver.data_point_total", "cycle member kpi datapoint breakdown category total"),
            Map.entry("silver.member", "cycle member name wco_region income_group geographic_type"),
            Map.entry("silver.submission", "cycle member revision submitted_at"),
            Map.entry("silver.tool_response", "cycle member revision tool level"),
            Map.entry("bronze.delivery", "cycle delivery source_file kind rows_read fault note"),
            Map.entry("bronze.presence", "cycle delivery source_file"));

    private MainColumns() {}

    /** Those of a table as it is written on the command line; none of an unknown one. */
    static List<String> of(String table) {
        String columns = BY_TABLE.get(table);
        return columns == null ? List.of() : List.of(columns.split(" ", -1));
    }
}
