SELECT v.member, v.value, m.wco_region, m.income_group, m.geographic_type, m.administration_type, m.gdp_usd_bn
FROM kpi_value v
JOIN dim_member m ON m.cycle = v.cycle AND m.member = v.member
WHERE v.cycle = :cycle AND v.kpi = :kpi AND v.value IS NOT NULL AND v.disclosure = 'published'
ORDER BY v.member
