SELECT b.kpi, b.group_kind, b."group", b.responses, b.mean, b.median, b.benchmark, b.benchmark_statistic, b.below_pct,
       b.disclosure, b.withheld
FROM benchmark b
JOIN dim_kpi k ON k.cycle = b.cycle AND k.kpi = b.kpi
WHERE b.cycle = :cycle AND k.outcome = :outcome
ORDER BY array_position(['GLOBAL', 'WCO_REGION', 'INCOME_GROUP', 'GEOGRAPHIC_TYPE', 'ADMINISTRATION_TYPE'], b.group_kind),
         array_position(['INC_LOW', 'INC_LOWER_MIDDLE', 'INC_UPPER_MIDDLE', 'INC_HIGH'], b."group"), b."group", b.kpi
