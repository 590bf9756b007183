SELECT breakdown, category, group_kind, "group", responses, mean, median, required_10pct, sufficient, disclosure, withheld
FROM breakdown_benchmark
WHERE cycle = :cycle AND kpi = :kpi
  AND breakdown IN (SELECT breakdown FROM breakdown_benchmark
                    WHERE cycle = :cycle AND kpi = :kpi AND group_kind = 'GLOBAL'
                      AND (responses > 0 OR disclosure <> 'published'))
ORDER BY breakdown,
         array_position(['GLOBAL', 'WCO_REGION', 'INCOME_GROUP', 'GEOGRAPHIC_TYPE', 'ADMINISTRATION_TYPE'], group_kind),
         array_position(['INC_LOW', 'INC_LOWER_MIDDLE', 'INC_UPPER_MIDDLE', 'INC_HIGH'], "group"), "group",
         array_position(['officer', 'middle_management', 'senior_management'], category), category
