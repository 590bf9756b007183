SELECT tool, kpi, n, r, p_value, q_value, strong, disclosure, withheld
FROM tool_correlation
WHERE cycle = :cycle AND against = 'capacity' AND method = 'pearson'
ORDER BY abs(r) DESC NULLS LAST, tool, kpi
LIMIT 10
