-- Areas of capacity building that the first cycle's report lists (§179, §286), each with the KPIs that measure it, and
-- beside them every other KPI with a need. §179 says low response together with low performance; its own list is
-- neither the KPIs with both nor those with either, which the column "supported" shows. A KPI may measure two areas;
-- the areas without KPIs are measured by none.
WITH area (place, area, paragraphs, kpis) AS (
    VALUES
        (1, 'Authorized Economic Operators', '§179, §286', ['variation-number-aeos', 'aeo-involvement-trade']),
        (2, 'time until goods are released', '§179, §286',
            ['physical-release-time-import', 'physical-release-time-export-arrival',
             'physical-release-time-export-lodging']),
        (3, 'digital instead of paper procedures', '§179, §286', ['rate-electronic-declarations']),
        (4, 'standard data in electronic declarations', '§179, §286', ['data-standardization']),
        (5, 'service commitments to the private sector', '§179, §286', ['assumed-service-commitments']),
        (6, 'e-commerce', '§179, §286',
            ['average-clearance-time-low-risk-ecommerce', 'immediate-release-rate-ecommerce',
             'share-ecommerce-shipments']),
        (7, 'binding rulings and classification', '§179, §286',
            ['ratio-binding-rulings', 'degree-non-compliance-classification']),
        (8, 'fair revenue collection by post-clearance control', '§179, §286',
            ['post-clearance-control-performance', 'effectiveness-post-clearance-controls']),
        (9, 'compliance of traders with revenue requirements', '§179, §286',
            ['percentage-importers-paying-interest', 'percentage-fines-administered']),
        (10, 'passenger profiling and control', '§179, §286', ['assumed-passenger-profiling']),
        (11, 'seizures and targeting of the right shipments', '§179, §286',
            ['ratio-inspections-risk-profiles', 'degree-maturity-risk-management',
             'variation-alcohol-seizures', 'effectiveness-controls-alcohol',
             'variation-cigarettes-seizures', 'effectiveness-controls-cigarettes',
             'variation-cultural-goods-seizures', 'effectiveness-controls-cultural-goods',
             'variation-foodstuffs-consumer-goods-seizures', 'effectiveness-controls-foodstuffs-consumer-goods',
             'variation-ipr-goods-seizures', 'effectiveness-controls-ipr-goods',
             'variation-drugs-seizures', 'effectiveness-controls-drugs',
             'variation-environmentally-sensitive-goods-seizures',
             'effectiveness-controls-environmentally-sensitive-goods',
             'variation-firearms-seizures', 'effectiveness-controls-firearms']),
        (12, 'competency-based management and development of staff', '§179, §286',
            ['maturity-competency-development', 'competency-development', 'rate-access-to-training']),
        (13, 'gender equality and diversity', '§286', ['gender-balance-ratio']),
        (14, 'anti-corruption and integrity action plans', '§286', ['maturity-anti-corruption-integrity-measures']),
        (15, 'mechanisms for reporting misconduct', '§286', ['effectiveness-reporting-mechanisms']),
        (16, 'national databases of seizures', '§286',
            ['variation-alcohol-seizures', 'variation-cigarettes-seizures', 'variation-cultural-goods-seizures',
             'variation-foodstuffs-consumer-goods-seizures', 'variation-ipr-goods-seizures',
             'variation-drugs-seizures', 'variation-environmentally-sensitive-goods-seizures',
             'variation-firearms-seizures']),
        (17, 'decisions based on data', '§286', [])
),
evidence AS (
    SELECT p.cycle, p.kpi, p.responses, r.required_10pct, p.classification, p.need, p.skewness, p.medcouple, p.stable,
           p.low_response, r.members, r.response_pct
    FROM kpi_performance p
    LEFT JOIN response_rate r ON r.cycle = p.cycle AND r.kpi = p.kpi AND r.group_kind = 'GLOBAL'
),
listed AS (
    SELECT c.cycle, a.place, a.area, a.paragraphs, e.* EXCLUDE (cycle)
    FROM (SELECT DISTINCT cycle FROM evidence) c
    CROSS JOIN area a
    LEFT JOIN evidence e ON e.cycle = c.cycle AND list_contains(a.kpis, e.kpi)
),
others AS (
    SELECT e.cycle, NULL::INTEGER AS place, NULL::VARCHAR AS area, NULL::VARCHAR AS paragraphs, e.* EXCLUDE (cycle)
    FROM evidence e
    WHERE e.need IS NOT NULL AND NOT EXISTS (SELECT 1 FROM area a WHERE list_contains(a.kpis, e.kpi))
)
SELECT cycle, need, area, kpi, responses, required_10pct, classification,
       area IS NOT NULL AS listed_by_report, paragraphs,
       bool_or(need IS NOT NULL) OVER (PARTITION BY cycle, area) AS supported,
       low_response, skewness, medcouple, stable, members, response_pct, place
FROM (FROM listed UNION ALL FROM others)
