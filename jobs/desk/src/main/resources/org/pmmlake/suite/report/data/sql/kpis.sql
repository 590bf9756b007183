SELECT *
FROM dim_kpi
WHERE cycle = :cycle
ORDER BY sort
