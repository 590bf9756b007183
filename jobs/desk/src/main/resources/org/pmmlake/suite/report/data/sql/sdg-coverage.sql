SELECT sdg, outcome, kpi, response_pct, classification, low_response, contributes, disclosure, withheld
FROM sdg_coverage
WHERE cycle = :cycle
ORDER BY outcome, kpi, sdg
