SELECT c.cycle, b.responses, CASE b.benchmark_statistic WHEN 'median' THEN b.median ELSE b.mean END AS value, b.disclosure, b.withheld,
       t.cycle_from, t.change, t.comparable, t.matched_n, t.matched_change, t.matched_p, t.reading, t.disclosure AS trend_disclosure
FROM dim_cycle c
JOIN benchmark b ON b.cycle = c.cycle AND b.kpi = :kpi AND b.group_kind = 'GLOBAL'
LEFT JOIN trend t ON t.kpi = b.kpi AND t.group_kind = 'GLOBAL' AND t.cycle_to = c.cycle
ORDER BY c.cycle
