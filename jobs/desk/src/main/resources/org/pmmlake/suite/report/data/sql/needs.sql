SELECT n.cycle, n.place, n.kpi, n.need, n.classification, n.responses, n.supported,
       coalesce(p.disclosure, 'published') AS disclosure,
       coalesce(bool_or(p.disclosure <> 'published') OVER (PARTITION BY n.place), false) AS hidden
FROM (
-- include /org/pmmlake/suite/query/needs.sql
) n
LEFT JOIN kpi_performance p ON p.cycle = n.cycle AND p.kpi = n.kpi
WHERE n.cycle = :cycle
ORDER BY n.place NULLS LAST, n.kpi
