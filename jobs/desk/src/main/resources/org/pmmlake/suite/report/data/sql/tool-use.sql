SELECT tool, responses, not_aware, no_plans, plans_to_use, "using", aware_pct, plans_pct, using_pct, disclosure, withheld
FROM tool_use
WHERE cycle = :cycle AND group_kind = 'GLOBAL'
ORDER BY using_pct DESC NULLS LAST, tool
