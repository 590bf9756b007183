SELECT tool, kpi, n, r, p_value, q_value, strong, mapped, disclosure, withheld
FROM tool_correlation
WHERE cycle = :cycle AND against = 'value' AND method = 'pearson'
ORDER BY tool, kpi
