-- A release of eight made-up Members and four KPIs in two cycles. ':secret' stands in every number that is withheld: two
-- releases that differ in it alone must give the same report. Real releases have nulls there.
CREATE TABLE dim_cycle AS SELECT * FROM (VALUES (2022, 'v', 8::BIGINT, 8::BIGINT), (2024, 'v', 8, 8)) AS t (cycle, catalogue_version, registered, participating);
CREATE TABLE dim_kpi AS SELECT c.cycle, 'v' AS catalogue_version, t.*, t.name AS label_en, 'FR ' || t.name AS label_fr, left(t.name, 32) AS short_en, left('FR ' || t.name, 32) AS short_fr, row_number() OVER (ORDER BY c.cycle, t.kpi)::INT AS sort, 'made up' AS label_source, 'WCO' AS disclosure_level, 'report-named' AS certainty, 'made up' AS source,
    NULL::VARCHAR AS note FROM (VALUES
    ('gender-balance-ratio', 'Gender Balance Ratio', 'OD_GENDER', 'OD', 'ratio', 'female', 'male', 0, 'percent', 'higher-better', 'mean'),
    ('rate-electronic-declarations', 'Rate of <b>Electronic</b> Declarations & more', 'TF_PAPERLESS', 'TF', 'ratio', 'electronic', 'all', 0, 'percent', 'higher-better', 'mean'),
    ('degree-maturity-risk-management', 'Degree of Maturity', 'ES_TARGETING', 'ES', 'maturity', NULL, NULL, 2, 'percent', 'higher-better', 'median'),
    ('ratio-inspections-risk-profiles', 'Ratio of Inspections', 'ES_TARGETING', 'ES', 'average', 'hours', 'cases', 0, 'hours', 'lower-better', 'mean'))
    AS t (kpi, name, outcome, dimension, method, numerator, denominators, questions, unit, direction, benchmark_statistic), dim_cycle c;
CREATE TABLE dim_outcome AS SELECT c.cycle, 'v' AS catalogue_version, t.*, t.name AS label_en, 'FR ' || t.name AS label_fr, left(t.name, 32) AS short_en, left('FR ' || t.name, 32) AS short_fr, 1 AS sort, 'made up' AS label_source, 'D' AS dimension_name, 'made up' AS source FROM (VALUES
    ('OD_GENDER', 'Improved Gender Balance', 'OD'), ('TF_PAPERLESS', 'Paperless Trade', 'TF'), ('ES_TARGETING', 'Targeting', 'ES')) AS t (outcome, name, dimension), dim_cycle c;
CREATE TABLE dim_tool AS SELECT c.cycle, 'v' AS catalogue_version, t.*, t.name AS label_en, 'FR ' || t.name AS label_fr, left(t.name, 32) AS short_en, left('FR ' || t.name, 32) AS short_fr, 1 AS sort, 'made up' AS label_source, 'ES_TARGETING' AS outcomes, 'inferred' AS certainty, 'made up' AS source FROM (VALUES
    ('tool-a', 'Tool A'), ('tool-b', '<script>alert("b")</script>')) AS t (tool, name), dim_cycle c;
CREATE TABLE dim_group AS SELECT c.cycle, 'v' AS catalogue_version, t.*, t.name AS label_en, CASE WHEN t."group" = 'NEW_REGION' THEN t.name ELSE 'FR ' || t.name END AS label_fr, left(t.name, 32) AS short_en, left(CASE WHEN t."group" = 'NEW_REGION' THEN t.name ELSE 'FR ' || t.name END, 32) AS short_fr, 1 AS sort,
    CASE WHEN t."group" = 'NEW_REGION' THEN NULL ELSE 'made up' END AS label_source, lower(t.group_kind) AS kind_en, 'fr ' || lower(t.group_kind) AS kind_fr, 'made up' AS source FROM (VALUES
    ('GLOBAL', 'ALL', 'All'), ('WCO_REGION', 'EUR', 'Europe'), ('WCO_REGION', 'MENA', 'Mena'), ('WCO_REGION', 'ESA', 'Esa'), ('WCO_REGION', 'NEW_REGION', 'A region of no catalogue'),
    ('INCOME_GROUP', 'INC_LOW', 'Low'), ('INCOME_GROUP', 'INC_HIGH', 'High')) AS t (group_kind, "group", name), dim_cycle c;
CREATE TABLE dim_dimension AS SELECT c.cycle, t.*, 1 AS sort, 'made up' AS label_source FROM (VALUES ('OD', 'Organization', 'Organisation', 'Organization', 'Organisation'),
    ('TF', 'Trade', 'Commerce', 'Trade', 'Commerce'), ('ES', 'Enforcement', 'Fraude', 'Enforcement', 'Fraude')) AS t (dimension, label_en, label_fr, short_en, short_fr), dim_cycle c;
CREATE TABLE dim_reason AS SELECT cycle, 'REASON_PLANNING' AS reason, 'Planned' AS label_en, 'Prévu' AS label_fr, 'Planned' AS short_en, 'Prévu' AS short_fr, 1 AS sort, 'made up' AS label_source FROM dim_cycle;
CREATE TABLE dim_sdg AS SELECT cycle, 8 AS sdg, 'Work' AS label_en, 'Travail' AS label_fr, 'Work' AS short_en, 'Travail' AS short_fr, 8 AS sort, 'made up' AS label_source FROM dim_cycle;
CREATE TABLE dim_factor AS SELECT cycle, 'RAD_AUDIT' AS factor, 'Audit' AS label_en, 'Audit FR' AS label_fr, 'Audit' AS short_en, 'Audit FR' AS short_fr, 6 AS sort, 'made up' AS label_source FROM dim_cycle;
CREATE TABLE dim_category AS SELECT cycle, 'job_grade' AS breakdown, 'officer' AS category, 'Officers' AS label_en, 'Agents' AS label_fr, 'Officers' AS short_en, 'Agents' AS short_fr, 1 AS sort, 'made up' AS label_source,
    'Job grade' AS breakdown_en, 'Échelon' AS breakdown_fr FROM dim_cycle;
CREATE TABLE dim_question AS SELECT c.cycle, 'degree-maturity-risk-management' AS kpi, q AS question, 'Question ' || q AS label_en, 'Question ' || q AS label_fr, 'Question ' || q AS short_en, 'Question ' || q AS short_fr, q AS sort, 'made up' AS label_source
    FROM dim_cycle c, range(1, 3) AS r (q);
CREATE TABLE dim_figure AS SELECT 2022 AS cycle, f AS figure_id, 'Figure ' || f AS label_en, 'Chiffre ' || f AS label_fr, f AS short_en, f AS short_fr, 1 AS sort, '1' AS paragraph, 'result' AS claim_class
    FROM (VALUES ('PF001'), ('PF002'), ('PF003')) AS t (f);
CREATE TABLE dim_member AS SELECT c.cycle, format('X{:02d}', i) AS member, format('Fictional Administration X{:02d}', i) AS name,
    CASE WHEN i <= 4 THEN 'EUR' WHEN i = 5 THEN 'MENA' WHEN i <= 7 THEN 'ESA' ELSE 'NEW_REGION' END AS wco_region,
    CASE WHEN i % 2 = 0 THEN 'INC_LOW' ELSE 'INC_HIGH' END AS income_group, NULL::VARCHAR AS geographic_type, NULL::VARCHAR AS administration_type,
    NULL::VARCHAR AS unions, 2.5 * i * i AS gdp_usd_bn, true AS participating
    FROM dim_cycle c, range(1, 9) AS r (i);
CREATE TABLE kpi_value AS SELECT m.cycle, m.member, k.kpi,
    CASE WHEN k.kpi = 'rate-electronic-declarations' THEN :secret * m.gdp_usd_bn ELSE 10 + m.gdp_usd_bn / 2 END AS value,
    'reported' AS status, 1 AS revision, CASE WHEN k.kpi = 'rate-electronic-declarations' THEN 'policy' ELSE 'published' END AS disclosure
    FROM dim_member m JOIN dim_kpi k USING (cycle);
CREATE TABLE cell AS SELECT c.cycle, k.kpi, g.group_kind, g."group", k.benchmark_statistic,
    CASE WHEN g."group" = 'MENA' THEN 'too-few' WHEN g."group" = 'ESA' THEN 'withheld' ELSE 'published' END AS disclosure,
    CASE WHEN g."group" IN ('MENA', 'ESA') THEN :secret ELSE 1.0 END * (20 + length(g."group")) AS size,
    CASE WHEN g."group" IN ('MENA', 'ESA') THEN 2::BIGINT ELSE CASE g."group" WHEN 'ALL' THEN 8 WHEN 'NEW_REGION' THEN 1 ELSE 4 END END AS n
    FROM dim_cycle c JOIN dim_kpi k USING (cycle) JOIN dim_group g USING (cycle);
CREATE TABLE benchmark AS SELECT cycle, kpi, group_kind, "group", n AS members, n AS responses, size AS mean, size + 1 AS median, size / 10 AS stddev,
    size / 2 AS min, size * 0.8 AS q1, size * 1.2 AS q3, size * 2 AS max, size / 100 AS skewness, benchmark_statistic, 23.0 AS benchmark,
    (n / 2)::BIGINT AS below, 50.0 * size / 20 AS below_pct, (n / 2)::BIGINT AS worse, 50.0 * size / 20 AS worse_pct, disclosure FROM cell;
CREATE TABLE response_rate AS SELECT cycle, kpi, group_kind, "group", n AS members, n AS responses, n AS blanks, 0::BIGINT AS missing, 0::BIGINT AS invalid,
    80.0 AS response_pct, 40.0 AS blank_pct, n AS required_5pct, n AS required_10pct, false AS low_response, disclosure FROM cell;
CREATE TABLE blank_reason AS SELECT cycle, kpi, group_kind, "group", 'REASON_PLANNING' AS reason, n AS ticks, size AS share_pct, disclosure FROM cell;
CREATE TABLE kpi_performance AS SELECT c.cycle, k.kpi, 8::BIGINT AS responses, k.direction, -0.4 AS skewness, 0.1 AS medcouple, true AS stable,
    'well-performing' AS classification, false AS low_response, NULL::VARCHAR AS need, 'published' AS disclosure FROM dim_cycle c JOIN dim_kpi k USING (cycle) WHERE k.kpi <> 'rate-electronic-declarations'
    UNION ALL SELECT c.cycle, k.kpi, 7::BIGINT, k.direction, :secret, :secret, :secret > 0.5, NULL, false, NULL, 'withheld' FROM dim_cycle c JOIN dim_kpi k USING (cycle) WHERE k.kpi = 'rate-electronic-declarations';
CREATE TABLE breakdown_benchmark AS SELECT cycle, kpi, 'job_grade' AS breakdown, 'officer' AS category, group_kind, "group", n AS responses, size AS mean, size AS median,
    n AS required_10pct, true AS sufficient, disclosure FROM cell WHERE kpi = 'gender-balance-ratio';
CREATE TABLE question_answer AS SELECT cycle, kpi, 1 + (size > 0)::INT AS question, group_kind, "group", n AS responses, n AS yes, 99.0 AS yes_pct, disclosure FROM cell WHERE kpi = 'degree-maturity-risk-management';
CREATE TABLE group_difference AS SELECT c.cycle, k.kpi, g.group_kind, t.test, 2::BIGINT AS "groups", 8::BIGINT AS n, :secret AS statistic, 1.0 AS df1, 6.0 AS df2, :secret AS p_value, :secret AS effect_size, 'withheld' AS disclosure
    FROM dim_cycle c JOIN dim_kpi k USING (cycle), (SELECT DISTINCT group_kind FROM dim_group WHERE group_kind <> 'GLOBAL') g, (VALUES ('anova'), ('kruskal-wallis')) t (test);
CREATE TABLE gdp_regression AS SELECT c.cycle, k.kpi, p.predictor, 8::BIGINT AS n, CASE WHEN w THEN :secret ELSE 3.0 END AS intercept, CASE WHEN w THEN :secret ELSE 5.0 END AS slope,
    0.1 AS slope_se, 4.0 AS t, CASE WHEN w THEN :secret ELSE 0.01 END AS p_value, 0.4 AS r_squared, CASE WHEN w THEN 'withheld' ELSE 'published' END AS disclosure
    FROM dim_cycle c JOIN (SELECT *, kpi LIKE 'rate%' AS w FROM dim_kpi) k USING (cycle), (VALUES ('gdp_usd_bn'), ('log10_gdp')) p (predictor);
CREATE TABLE kpi_relation AS SELECT cycle, 'degree-maturity-risk-management' AS kpi_a, 'ratio-inspections-risk-profiles' AS kpi_b, 'ES_TARGETING' AS outcome, 8::BIGINT AS n,
    1.0 AS r, 0.0 AS p_value, 'published' AS disclosure FROM dim_cycle;
CREATE TABLE tool_use AS SELECT c.cycle, t.tool, 'GLOBAL' AS group_kind, 'ALL' AS "group", 8::BIGINT AS responses, 1::BIGINT AS not_aware, 2::BIGINT AS no_plans,
    2::BIGINT AS plans_to_use, 3::BIGINT AS "using", 87.5 AS aware_pct, 25.0 AS plans_pct, CASE WHEN w THEN :secret ELSE 37.5 END AS using_pct, CASE WHEN w THEN 'too-few' ELSE 'published' END AS disclosure
    FROM dim_cycle c JOIN (SELECT *, tool = 'tool-b' AS w FROM dim_tool) t USING (cycle);
CREATE TABLE tool_correlation AS SELECT c.cycle, t.tool, k.kpi, a.against, 'pearson' AS method, 8::BIGINT AS n, CASE WHEN t.w THEN :secret ELSE 0.7 END AS r, 0.0004 AS p_value, 0.2 AS q_value,
    0.1 AS ci_low, CASE WHEN t.w THEN :secret ELSE 0.9 END AS ci_high, CASE WHEN t.w THEN :secret > 0.5 ELSE true END AS strong, true AS mapped, CASE WHEN t.w THEN NULL ELSE 'favourable' END AS reading,
    CASE WHEN t.w THEN 'withheld' ELSE 'published' END AS disclosure
    FROM dim_cycle c JOIN (SELECT *, tool = 'tool-b' AS w FROM dim_tool) t USING (cycle) JOIN dim_kpi k USING (cycle), (VALUES ('value'), ('capacity')) a (against);
CREATE TABLE tool_assessment AS SELECT c.cycle, t.tool, 1::BIGINT AS mapped_kpis, 1::BIGINT AS well_performing, 0::BIGINT AS low_performing, 37.5 AS using_pct, 25.0 AS plans_pct, true AS low_planned_use,
    false AS not_impacting, false AS low_use_low_performing, true AS high_use_well_performing, 'published' AS disclosure FROM dim_cycle c JOIN dim_tool t USING (cycle);
CREATE TABLE sdg_matrix AS SELECT cycle, 8 AS sdg, 2::BIGINT AS outcomes, 2::BIGINT AS kpis, 80.0 AS mean_response_pct, 1::BIGINT AS well_performing, 1::BIGINT AS low_performing, 0::BIGINT AS not_assessable, 2::BIGINT AS contributing_kpis, 'published' AS disclosure FROM dim_cycle;
CREATE TABLE sdg_coverage AS SELECT c.cycle, 8 AS sdg, k.outcome, k.kpi, 80.0 AS response_pct, NULL::VARCHAR AS classification, false AS low_response, true AS contributes,
    CASE WHEN k.kpi LIKE 'rate%' THEN 'policy' ELSE 'published' END AS disclosure FROM dim_cycle c JOIN dim_kpi k USING (cycle);
CREATE TABLE rad_matrix AS SELECT cycle, 'RAD_AUDIT' AS factor, 'ES_TARGETING' AS outcome, 2::BIGINT AS kpis, 70.0 AS mean_response_pct, 1::BIGINT AS well_performing, 0::BIGINT AS low_performing, 'published' AS disclosure FROM dim_cycle;
CREATE TABLE trend AS SELECT k.kpi, 'GLOBAL' AS group_kind, 'ALL' AS "group", 2022 AS cycle_from, 2024 AS cycle_to, 8::BIGINT AS n_from, 8::BIGINT AS n_to, 20.0 AS mean_from, 21.0 AS mean_to,
    CASE WHEN k.kpi LIKE 'rate%' THEN :secret ELSE 1.0 END AS change, 8::BIGINT AS matched_n, CASE WHEN k.kpi LIKE 'rate%' THEN :secret ELSE 1.0 END AS matched_change, 0.01 AS matched_p, true AS comparable,
    CASE WHEN k.kpi LIKE 'rate%' THEN NULL WHEN k.direction = 'higher-better' THEN 'improved' ELSE 'worsened' END AS reading, CASE WHEN k.kpi LIKE 'rate%' THEN 'withheld' ELSE 'published' END AS disclosure FROM dim_kpi k WHERE k.cycle = 2024;
CREATE TABLE trend_slope AS SELECT kpi, 'GLOBAL' AS group_kind, 'ALL' AS "group", 2::BIGINT AS cycles, NULL::DOUBLE AS slope_per_year, NULL::DOUBLE AS mk_p, 2024 AS cycle_to, 'published' AS disclosure FROM dim_kpi WHERE cycle = 2024;
CREATE TABLE blank_followup AS SELECT 2022 AS cycle_from, 2024 AS cycle_to, kpi, 'REASON_PLANNING' AS reason, 2::BIGINT AS ticks, 1::BIGINT AS now_reported, 1::BIGINT AS still_blank, 0::BIGINT AS now_missing, 0::BIGINT AS "left", 'published' AS disclosure FROM dim_kpi WHERE cycle = 2024;
CREATE TABLE published_figure AS SELECT *, 2022 AS cycle FROM (VALUES ('PF001', 62.0, 62.0, 0.0, true, '', 'published'), ('PF002', 5.0, 6.0, 1.0, false, 'a note', 'published'), ('PF003', 7.0, :secret, :secret, NULL, '', 'policy')) AS t (figure_id, printed, computed, difference, agrees, note, disclosure);
DROP TABLE cell;
