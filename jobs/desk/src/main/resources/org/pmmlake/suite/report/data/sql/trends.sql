SELECT t.kpi, t.cycle_from, t.cycle_to, t.n_from, t.n_to, t.mean_from, t.mean_to, t.change, t.matched_n, t.matched_change,
       t.matched_p, t.comparable, t.reading, t.disclosure, t.withheld
FROM trend t
WHERE t.group_kind = 'GLOBAL'
ORDER BY t.kpi, t.cycle_from
