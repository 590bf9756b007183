SELECT kpi, members, responses, blanks, blank_pct, disclosure, withheld
FROM response_rate
WHERE cycle = :cycle AND group_kind = 'GLOBAL'
ORDER BY blanks DESC NULLS LAST, kpi
LIMIT 15
