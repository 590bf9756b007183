SELECT member, name, coalesce(wco_region, '') AS wco_region, participating
FROM dim_member
WHERE cycle = :cycle
ORDER BY wco_region, member
