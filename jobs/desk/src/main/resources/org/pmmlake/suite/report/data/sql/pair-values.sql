SELECT a.member, a.value AS value_a, b.value AS value_b
FROM kpi_value a
JOIN kpi_value b ON b.cycle = a.cycle AND b.member = a.member AND b.kpi = :kpi_b
WHERE a.cycle = :cycle AND a.kpi = :kpi_a AND a.value IS NOT NULL AND b.value IS NOT NULL
  AND a.disclosure = 'published' AND b.disclosure = 'published'
ORDER BY a.member
