SELECT cycle, against, method, tool, kpi, r, ci_low, ci_high, n, p_value, q_value, mapped, reading
FROM tool_correlation
WHERE strong
