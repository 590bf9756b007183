SELECT min(gdp_usd_bn) AS least, max(gdp_usd_bn) AS greatest
FROM dim_member
WHERE cycle = :cycle AND participating AND gdp_usd_bn > 0
