SELECT b.cycle, b.kpi, b.group_kind, b."group", r.members, b.responses, r.blanks, b.below, b.disclosure, b.withheld,
       CASE b.benchmark_statistic WHEN 'median' THEN b.median ELSE b.mean END AS value,
       r.disclosure AS rate_disclosure
FROM benchmark b
JOIN response_rate r ON r.cycle = b.cycle AND r.kpi = b.kpi AND r.group_kind = b.group_kind AND r."group" = b."group"
ORDER BY b.cycle, b.kpi, b.group_kind, b."group"
