SELECT b.kpi, r.blanks, b.reason, b.ticks, b.share_pct, b.disclosure, b.withheld
FROM blank_reason b
JOIN response_rate r ON r.cycle = b.cycle AND r.kpi = b.kpi AND r.group_kind = 'GLOBAL'
WHERE b.cycle = :cycle AND b.group_kind = 'GLOBAL'
  AND b.kpi IN (SELECT kpi FROM response_rate
                WHERE cycle = :cycle AND group_kind = 'GLOBAL' ORDER BY blanks DESC NULLS LAST, kpi LIMIT 5)
ORDER BY r.blanks DESC NULLS LAST, b.kpi,
         array_position(['REASON_STARTED', 'REASON_PLANNING', 'REASON_NOT_PLANNING', 'REASON_DETAIL_LEVEL',
                         'REASON_UNIT_DIFFICULT'], b.reason), b.reason
