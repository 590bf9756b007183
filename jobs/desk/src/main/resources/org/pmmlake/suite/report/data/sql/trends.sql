SELECT t.kpi, t.cycle_from, t.cycle_to, t.n_from, t.n_to, t.mean_from, t.mean_to, t.change, t.matched_n, t.matched_change,
       t.matched_p, t.comparable, t.reading, t.precision, t.disclosure, t.withheld
FROM trend t
JOIN dim_kpi k ON k.cycle = t.cycle_to AND k.kpi = t.kpi
WHERE t.group_kind = 'GLOBAL'
ORDER BY t.cycle_to DESC, array_position(['improved', 'worsened', 'unchanged', 'not-assessable'], t.reading) NULLS LAST, k.sort
