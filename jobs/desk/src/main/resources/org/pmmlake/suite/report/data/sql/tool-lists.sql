SELECT tool, mapped_kpis, well_performing, low_performing, using_pct, plans_pct, low_planned_use, not_impacting,
       low_use_low_performing, high_use_well_performing, disclosure, withheld
FROM tool_assessment
WHERE cycle = :cycle
ORDER BY tool
