SELECT DISTINCT "group"
FROM benchmark
ORDER BY "group"
