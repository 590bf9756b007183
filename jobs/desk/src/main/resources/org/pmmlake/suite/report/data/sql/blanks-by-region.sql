-- A sum over KPIs is there only if none of them is withheld.
SELECT "group", CASE WHEN count(*) = count(blanks) THEN sum(blanks)::BIGINT END AS blanks,
       CASE WHEN count(*) = count(blanks) AND count(*) = count(members) AND sum(members) > 0
            THEN 100.0 * sum(blanks) / sum(members) END AS blank_pct,
       max(members) AS members,
       coalesce(max(disclosure) FILTER (disclosure <> 'published'), 'published') AS disclosure
FROM response_rate
WHERE cycle = :cycle AND group_kind = 'WCO_REGION'
GROUP BY "group"
ORDER BY "group"
