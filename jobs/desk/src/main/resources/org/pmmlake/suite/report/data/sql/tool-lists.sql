SELECT a.tool, mapped_kpis, well_performing, low_performing, using_pct, plans_pct, low_planned_use, not_impacting,
       low_use_low_performing, high_use_well_performing, a.disclosure, a.withheld
FROM tool_assessment a
JOIN dim_tool t ON t.cycle = a.cycle AND t.tool = a.tool
WHERE a.cycle = :cycle
ORDER BY t.sort
