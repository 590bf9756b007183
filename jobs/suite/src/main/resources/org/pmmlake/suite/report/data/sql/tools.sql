SELECT t.*
FROM dim_tool t
JOIN dim_cycle c ON c.catalogue_version = t.catalogue_version
WHERE c.cycle = :cycle
ORDER BY t.name, t.tool
