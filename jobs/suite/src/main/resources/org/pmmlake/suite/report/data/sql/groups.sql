SELECT *
FROM dim_group
WHERE cycle = :cycle
ORDER BY sort
