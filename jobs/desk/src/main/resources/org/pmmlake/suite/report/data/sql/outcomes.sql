SELECT *
FROM dim_outcome
JOIN dim_cycle USING (cycle, catalogue_version)
WHERE cycle = :cycle
ORDER BY sort
