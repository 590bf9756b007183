SELECT kpi_a, kpi_b, n, r, p_value, disclosure, withheld
FROM kpi_relation
WHERE cycle = :cycle AND outcome = :outcome
ORDER BY kpi_a, kpi_b
