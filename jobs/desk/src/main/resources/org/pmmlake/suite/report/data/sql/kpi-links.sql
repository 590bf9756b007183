SELECT 'cycle' AS kind, CAST(d.cycle AS VARCHAR) AS code, 1 AS place
FROM dim_kpi d
JOIN dim_cycle c ON c.cycle = d.cycle AND c.catalogue_version = d.catalogue_version
WHERE d.kpi = :kpi AND d.cycle <> :cycle
UNION ALL
SELECT 'sdg', CAST(s.sdg AS VARCHAR), 2
FROM sdg_coverage s
WHERE s.cycle = :cycle AND s.kpi = :kpi
UNION ALL
SELECT 'tool', t.tool, 3
FROM dim_tool t
JOIN dim_kpi d ON d.cycle = t.cycle AND list_contains(string_split(t.outcomes, ';'), d.outcome)
WHERE t.cycle = :cycle AND d.kpi = :kpi
ORDER BY place, code
