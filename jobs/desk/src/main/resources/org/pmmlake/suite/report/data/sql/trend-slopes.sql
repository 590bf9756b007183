SELECT s.kpi, s.cycles, s.slope_per_year, s.mk_p, s.disclosure, s.withheld
FROM trend_slope s
JOIN dim_kpi k ON k.cycle = s.cycle_to AND k.kpi = s.kpi
WHERE s.group_kind = 'GLOBAL'
ORDER BY k.sort
