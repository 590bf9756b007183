SELECT tool, kpi, n, r, p_value, q_value, ci_low, ci_high, mapped, reading, disclosure, withheld
FROM tool_correlation
WHERE cycle = :cycle AND against = 'value' AND method = 'pearson' AND strong
ORDER BY NOT mapped, abs(r) DESC, tool, kpi
