-- A sum over KPIs is there only if none of them is withheld.
SELECT cycle_from, cycle_to, reason,
       CASE WHEN count(*) = count(ticks) THEN sum(ticks)::BIGINT END AS ticks,
       CASE WHEN count(*) = count(now_reported) THEN sum(now_reported)::BIGINT END AS now_reported,
       CASE WHEN count(*) = count(still_blank) THEN sum(still_blank)::BIGINT END AS still_blank,
       CASE WHEN count(*) = count(now_missing) THEN sum(now_missing)::BIGINT END AS now_missing,
       CASE WHEN count(*) = count("left") THEN sum("left")::BIGINT END AS "left",
       coalesce(max(disclosure) FILTER (disclosure <> 'published'), 'published') AS disclosure
FROM blank_followup
GROUP BY cycle_from, cycle_to, reason
ORDER BY cycle_from, array_position(['REASON_STARTED', 'REASON_PLANNING', 'REASON_NOT_PLANNING', 'REASON_DETAIL_LEVEL',
                                     'REASON_UNIT_DIFFICULT'], reason), reason
