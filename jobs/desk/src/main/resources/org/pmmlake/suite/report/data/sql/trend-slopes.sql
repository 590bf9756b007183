SELECT kpi, cycles, slope_per_year, mk_p, disclosure, withheld
FROM trend_slope
WHERE group_kind = 'GLOBAL'
ORDER BY kpi
