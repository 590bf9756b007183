SELECT *
FROM dim_outcome
WHERE cycle = :cycle
ORDER BY sort
