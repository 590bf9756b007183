SELECT 'dimension' AS family, dimension AS code, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_dimension WHERE cycle = :cycle
UNION ALL SELECT 'outcome', outcome, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_outcome WHERE cycle = :cycle
UNION ALL SELECT 'kpi', kpi, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_kpi WHERE cycle = :cycle
UNION ALL SELECT 'tool', tool, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_tool JOIN dim_cycle USING (cycle, catalogue_version) WHERE cycle = :cycle
UNION ALL SELECT 'group', "group", label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_group WHERE cycle = :cycle
UNION ALL SELECT 'kind', group_kind, any_value(kind_en), any_value(kind_fr), any_value(kind_en), any_value(kind_fr),
       any_value(label_source), min(sort)
FROM dim_group WHERE cycle = :cycle GROUP BY group_kind
UNION ALL SELECT 'reason', reason, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_reason WHERE cycle = :cycle
UNION ALL SELECT 'sdg', CAST(sdg AS VARCHAR), label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_sdg WHERE cycle = :cycle
UNION ALL SELECT 'factor', factor, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_factor WHERE cycle = :cycle
UNION ALL SELECT 'category', category, label_en, label_fr, short_en, short_fr, label_source, min(sort)
FROM dim_category WHERE cycle = :cycle GROUP BY ALL
UNION ALL SELECT 'breakdown', breakdown, any_value(breakdown_en), any_value(breakdown_fr), any_value(breakdown_en),
       any_value(breakdown_fr), any_value(label_source), 0
FROM dim_category WHERE cycle = :cycle GROUP BY breakdown
UNION ALL SELECT 'question', kpi || '/' || question, label_en, label_fr, short_en, short_fr, label_source, sort
FROM dim_question WHERE cycle = :cycle
ORDER BY family, sort, code
