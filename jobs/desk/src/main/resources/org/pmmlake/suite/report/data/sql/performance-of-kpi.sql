SELECT p.responses, p.skewness, p.medcouple, p.stable, p.classification, p.low_response, p.need, p.disclosure, p.withheld,
       r.members, r.response_pct, r.blanks, r.missing, r.required_10pct, r.disclosure AS response_disclosure
FROM kpi_performance p
LEFT JOIN response_rate r ON r.cycle = p.cycle AND r.kpi = p.kpi AND r.group_kind = 'GLOBAL'
WHERE p.cycle = :cycle AND p.kpi = :kpi
