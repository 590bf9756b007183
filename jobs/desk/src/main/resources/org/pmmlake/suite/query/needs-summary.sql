SELECT format(
    'Cycle {}: the report lists "{}" ({}) as a need; {}.',
    cycle,
    area,
    paragraphs,
    coalesce(
        'the results do not: ' || string_agg(format(
            '{} is {} with {} responses{}',
            kpi,
            coalesce(classification, 'without a class'),
            responses,
            coalesce(' where ' || required_10pct || ' are needed', '')), ', ' ORDER BY kpi),
        'no KPI of the cycle measures it'))
FROM (
{needs}
)
WHERE NOT supported
GROUP BY cycle, place, area, paragraphs
ORDER BY cycle, place
