SELECT p.kpi, p.responses, p.direction, p.skewness, p.medcouple, p.stable, p.classification, p.low_response, p.need,
       p.disclosure, p.withheld
FROM kpi_performance p
WHERE p.cycle = :cycle
ORDER BY array_position(['low-performing', 'well-performing', 'not-assessable'], p.classification) NULLS LAST, p.kpi
