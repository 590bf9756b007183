SELECT b.kpi, b.responses, b.mean, b.median, b.benchmark, b.below_pct, b.disclosure, b.withheld,
       r.response_pct, r.disclosure AS rate_disclosure,
       p.classification, p.need, p.disclosure AS performance_disclosure
FROM benchmark b
JOIN dim_kpi k ON k.cycle = b.cycle AND k.kpi = b.kpi
JOIN response_rate r ON r.cycle = b.cycle AND r.kpi = b.kpi AND r.group_kind = 'GLOBAL'
JOIN kpi_performance p ON p.cycle = b.cycle AND p.kpi = b.kpi
WHERE b.cycle = :cycle AND b.group_kind = 'GLOBAL'
ORDER BY k.sort
