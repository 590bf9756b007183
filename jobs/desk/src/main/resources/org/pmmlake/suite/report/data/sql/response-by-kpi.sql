SELECT kpi, members, responses, blanks, missing, invalid, response_pct, blank_pct, required_10pct, low_response, disclosure, withheld
FROM response_rate
WHERE cycle = :cycle AND group_kind = 'GLOBAL'
ORDER BY response_pct DESC NULLS LAST, kpi
