SELECT group_kind, "group", members, responses, mean, median, stddev, min, q1, q3, max, skewness,
       benchmark_statistic, benchmark, below, below_pct, worse, worse_pct, disclosure, withheld
FROM benchmark
WHERE cycle = :cycle AND kpi = :kpi
ORDER BY array_position(['GLOBAL', 'WCO_REGION', 'INCOME_GROUP', 'GEOGRAPHIC_TYPE', 'ADMINISTRATION_TYPE'], group_kind),
         array_position(['INC_LOW', 'INC_LOWER_MIDDLE', 'INC_UPPER_MIDDLE', 'INC_HIGH'], "group"), "group"
