SELECT p.kpi, p.responses, p.direction, p.skewness, p.medcouple, p.stable, p.classification, p.low_response, p.need,
       p.disclosure, p.withheld
FROM kpi_performance p
JOIN dim_kpi k ON k.cycle = p.cycle AND k.kpi = p.kpi
WHERE p.cycle = :cycle
ORDER BY array_position(['low-performing', 'well-performing', 'not-assessable'], p.classification) NULLS LAST, k.sort
