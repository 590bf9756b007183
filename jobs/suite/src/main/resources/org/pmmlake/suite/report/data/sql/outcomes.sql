SELECT o.*
FROM dim_outcome o
JOIN dim_cycle c ON c.catalogue_version = o.catalogue_version
WHERE c.cycle = :cycle
ORDER BY array_position(['TF', 'RC', 'ES', 'OD'], o.dimension), o.outcome
