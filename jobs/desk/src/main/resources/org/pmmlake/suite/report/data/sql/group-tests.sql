SELECT group_kind, test, groups, n, statistic, df1, df2, p_value, effect_size, disclosure, withheld
FROM group_difference
WHERE cycle = :cycle AND kpi = :kpi
ORDER BY array_position(['WCO_REGION', 'INCOME_GROUP', 'GEOGRAPHIC_TYPE', 'ADMINISTRATION_TYPE'], group_kind), test
