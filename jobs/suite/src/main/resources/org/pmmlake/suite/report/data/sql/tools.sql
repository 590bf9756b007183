SELECT *
FROM dim_tool
WHERE cycle = :cycle
ORDER BY sort
