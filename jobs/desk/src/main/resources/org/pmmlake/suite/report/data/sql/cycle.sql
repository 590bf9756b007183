SELECT registered, participating
FROM dim_cycle
WHERE cycle = :cycle
