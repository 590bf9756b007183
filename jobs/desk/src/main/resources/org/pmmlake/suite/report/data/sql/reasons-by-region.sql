-- A sum over KPIs is there only if none of them is withheld.
SELECT "group", reason, CASE WHEN count(*) = count(ticks) THEN sum(ticks)::BIGINT END AS ticks,
       coalesce(max(disclosure) FILTER (disclosure <> 'published'), 'published') AS disclosure
FROM blank_reason
WHERE cycle = :cycle AND group_kind = 'WCO_REGION'
GROUP BY "group", reason
ORDER BY "group", array_position(['REASON_STARTED', 'REASON_PLANNING', 'REASON_NOT_PLANNING', 'REASON_DETAIL_LEVEL',
                                  'REASON_UNIT_DIFFICULT'], reason), reason
