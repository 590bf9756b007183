SELECT format(
    'Cycle {}: does a tool go with {} ({})? {} of {} pairs with a correlation are strong; '
        || 'the highest |r| is {}.',
    cycle,
    CASE against WHEN 'capacity' THEN 'the capacity to provide data' ELSE 'the value of a KPI' END,
    method,
    count(*) FILTER (strong),
    count(r),
    coalesce(format('{:.3f}', max(abs(r))), 'undefined'))
FROM tool_correlation
GROUP BY cycle, against, method
ORDER BY cycle, against, method
