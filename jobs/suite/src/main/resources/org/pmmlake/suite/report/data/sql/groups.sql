SELECT g.*
FROM dim_group g
JOIN dim_cycle c ON c.catalogue_version = g.catalogue_version
WHERE c.cycle = :cycle
ORDER BY g.group_kind, g."group"
