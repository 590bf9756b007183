SELECT reason, ticks, share_pct, disclosure, withheld
FROM blank_reason
WHERE cycle = :cycle AND kpi = :kpi AND group_kind = 'GLOBAL'
ORDER BY array_position(['REASON_STARTED', 'REASON_PLANNING', 'REASON_NOT_PLANNING', 'REASON_DETAIL_LEVEL',
                         'REASON_UNIT_DIFFICULT'], reason), reason
