SELECT sdg, outcomes, kpis, mean_response_pct, well_performing, low_performing, not_assessable, contributing_kpis,
       disclosure, withheld
FROM sdg_matrix
WHERE cycle = :cycle
ORDER BY sdg
