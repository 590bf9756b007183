SELECT c.tool, c.n, c.r, c.p_value, c.q_value, c.ci_low, c.ci_high, c.strong, c.reading, c.disclosure, c.withheld
FROM tool_correlation c
WHERE c.cycle = :cycle AND c.kpi = :kpi AND c.against = 'value' AND c.method = 'pearson' AND (c.mapped OR c.strong)
ORDER BY abs(c.r) DESC NULLS LAST, c.tool
