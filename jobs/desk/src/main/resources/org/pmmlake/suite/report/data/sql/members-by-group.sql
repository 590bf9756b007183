SELECT group_kind, "group", count(*) FILTER (participating) AS participating, count(*) AS registered
FROM dim_member
UNPIVOT ("group" FOR group_kind IN (wco_region AS 'WCO_REGION', income_group AS 'INCOME_GROUP',
                                    geographic_type AS 'GEOGRAPHIC_TYPE', administration_type AS 'ADMINISTRATION_TYPE'))
WHERE cycle = :cycle
GROUP BY group_kind, "group"
ORDER BY array_position(['WCO_REGION', 'INCOME_GROUP', 'GEOGRAPHIC_TYPE', 'ADMINISTRATION_TYPE'], group_kind), "group"
