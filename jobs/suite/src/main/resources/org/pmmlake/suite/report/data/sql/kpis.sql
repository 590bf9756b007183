SELECT k.*
FROM dim_kpi k
JOIN dim_cycle c ON c.catalogue_version = k.catalogue_version
WHERE c.cycle = :cycle
ORDER BY array_position(['TF', 'RC', 'ES', 'OD'], k.dimension), k.outcome, k.kpi
