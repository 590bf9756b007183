SELECT cycle, catalogue_version, registered, participating
FROM dim_cycle
ORDER BY cycle
