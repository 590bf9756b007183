-- The main tables of pmm analyse for one cycle, from what ingest accepted. After the catalogue (kpi, known_point, tool,
-- tool_kpi, reason) and views of the tables that analyses read.

CREATE TABLE participant AS
SELECT member, max(revision) AS revision, any_value(m.wco_region) AS wco_region, any_value(m.income_group) AS income_group,
  any_value(m.geographic_type) AS geographic_type, any_value(m.administration_type) AS administration_type,
  any_value(m.gdp_usd_bn) AS gdp_usd_bn
FROM submission JOIN member AS m USING (member)
GROUP BY member;

-- The groups of the register with their participating Members.
CREATE TABLE member_group AS
UNPIVOT (SELECT m.member, p.member IS NOT NULL AS participates, 'ALL' AS "GLOBAL", m.wco_region AS WCO_REGION,
    m.income_group AS INCOME_GROUP, m.geographic_type AS GEOGRAPHIC_TYPE, m.administration_type AS ADMINISTRATION_TYPE
  FROM member AS m LEFT JOIN participant AS p USING (member))
ON "GLOBAL", WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE, ADMINISTRATION_TYPE INTO NAME group_kind VALUE "group";

CREATE TABLE grid AS
SELECT group_kind, "group", count(*) FILTER (participates) AS members FROM member_group GROUP BY ALL;

-- Values.
CREATE TABLE needed AS
SELECT kpi, breakdown, category, count(*) AS points FROM known_point GROUP BY ALL;

CREATE TABLE computed AS
SELECT member, kpi, breakdown, category,
  CASE WHEN count(*) < any_value(points) THEN NULL
    WHEN avg(total) FILTER (NOT top) = 0 THEN CASE WHEN any_value(method) = 'variation' AND sum(total) FILTER (top) = 0 THEN 0 END
    ELSE CASE any_value(method)
      WHEN 'average' THEN sum(total) FILTER (top) / avg(total) FILTER (NOT top)
      WHEN 'variation' THEN 100 * (sum(total) FILTER (top) - avg(total) FILTER (NOT top)) / avg(total) FILTER (NOT top)
      WHEN 'gap' THEN 100 * (avg(total) FILTER (NOT top) - sum(total) FILTER (top)) / avg(total) FILTER (NOT top)
      ELSE 100 * sum(total) FILTER (top) / avg(total) FILTER (NOT top) END
  END AS value
FROM data_point_total
JOIN participant USING (member, revision)
JOIN known_point USING (kpi, datapoint, breakdown, category)
JOIN needed USING (kpi, breakdown, category)
JOIN kpi USING (kpi)
GROUP BY ALL
UNION ALL
SELECT member, kpi, '', '', 100 * count(*) FILTER (yes) / any_value(questions)
FROM answer JOIN participant USING (member, revision) JOIN kpi USING (kpi)
GROUP BY ALL;

CREATE TABLE valued AS
SELECT p.member, k.kpi, c.value, p.revision,
  CASE WHEN c.value IS NOT NULL THEN 'reported' WHEN c.member IS NOT NULL THEN 'invalid' WHEN b.member IS NOT NULL THEN 'blank' ELSE 'missing' END AS status,
  p.wco_region, p.income_group, p.geographic_type, p.administration_type
FROM participant AS p CROSS JOIN kpi AS k
LEFT JOIN computed AS c ON c.member = p.member AND c.kpi = k.kpi AND c.breakdown = ''
LEFT JOIN (SELECT DISTINCT member, revision, kpi FROM blank) AS b ON b.member = p.member AND b.revision = p.revision AND b.kpi = k.kpi;

COPY (SELECT ${cycle} AS cycle, member, kpi, value, status, revision FROM valued) TO '${results}/kpi_value.parquet';

-- One pass over the values for all groups, about the benchmark and the mean of all Members.
CREATE TABLE overall AS
SELECT kpi, avg(value) AS mean,
  CASE any_value(benchmark_statistic) WHEN 'mean' THEN avg(value) ELSE median(value) END AS benchmark
FROM valued JOIN kpi USING (kpi)
GROUP BY kpi;

CREATE MACRO margin(a, b) AS 1e-12 * greatest(1, abs(a), abs(b));
CREATE MACRO required(members, e) AS
  CASE WHEN members > 0 THEN
    ceil((1.959963984540054 ^ 2 / 4 / e ^ 2) / (1 + (1.959963984540054 ^ 2 / 4 / e ^ 2 - 1) / members) - 1e-9)::BIGINT END;

CREATE TABLE grouped AS
SELECT kpi,
  CASE WHEN grouping(wco_region) = 0 THEN 'WCO_REGION' WHEN grouping(income_group) = 0 THEN 'INCOME_GROUP'
    WHEN grouping(geographic_type) = 0 THEN 'GEOGRAPHIC_TYPE' WHEN grouping(administration_type) = 0 THEN 'ADMINISTRATION_TYPE'
    ELSE 'GLOBAL' END AS group_kind,
  CASE group_kind WHEN 'WCO_REGION' THEN wco_region WHEN 'INCOME_GROUP' THEN income_group
    WHEN 'GEOGRAPHIC_TYPE' THEN geographic_type WHEN 'ADMINISTRATION_TYPE' THEN administration_type ELSE 'ALL' END AS "group",
  count(value) AS responses, avg(value) AS mean, quantile_cont(value, [0.25, 0.5, 0.75]) AS quartiles, stddev_samp(value) AS stddev,
  min(value) AS min, max(value) AS max, skewness(value - mean_of_all) AS adjusted_skewness,
  count(*) FILTER (benchmark - value > margin(value, benchmark)) AS below,
  count(*) FILTER (value - benchmark > margin(value, benchmark)) AS above,
  count(*) FILTER (status = 'blank') AS blanks, count(*) FILTER (status = 'missing') AS missing,
  count(*) FILTER (status = 'invalid') AS invalid
FROM valued JOIN (SELECT kpi, mean AS mean_of_all, benchmark FROM overall) USING (kpi)
GROUP BY GROUPING SETS ((kpi), (kpi, wco_region), (kpi, income_group), (kpi, geographic_type), (kpi, administration_type));

CREATE TABLE distribution AS
SELECT k.kpi, k.direction, k.benchmark_statistic, g.group_kind, g."group", g.members, coalesce(d.responses, 0) AS responses,
  d.* EXCLUDE (kpi, group_kind, "group", responses),
  CASE WHEN responses >= 3 AND max - min > margin(min, max)
    THEN adjusted_skewness * (responses - 2) / sqrt(responses * (responses - 1)) END AS skewness,
  o.benchmark, required(g.members, 0.05) AS required_5pct, required(g.members, 0.1) AS required_10pct
FROM kpi AS k CROSS JOIN grid AS g
LEFT JOIN grouped AS d ON d.kpi = k.kpi AND d.group_kind = g.group_kind AND d."group" = g."group"
LEFT JOIN overall AS o ON o.kpi = k.kpi;

COPY (
  SELECT ${cycle} AS cycle, kpi, group_kind, "group", members, responses, mean, quartiles[2] AS median, stddev, min,
    quartiles[1] AS q1, quartiles[3] AS q3, max, skewness, benchmark_statistic, benchmark,
    CASE WHEN benchmark IS NOT NULL THEN coalesce(below, 0) END AS below,
    100 * below / nullif(responses, 0) AS below_pct,
    CASE WHEN benchmark IS NOT NULL THEN CASE direction WHEN 'higher-better' THEN coalesce(below, 0) WHEN 'lower-better' THEN coalesce(above, 0) END END AS worse,
    100 * worse / nullif(responses, 0) AS worse_pct
  FROM distribution
) TO '${results}/benchmark.parquet';

COPY (
  SELECT ${cycle} AS cycle, kpi, group_kind, "group", members, responses, coalesce(blanks, 0) AS blanks, coalesce(missing, 0) AS missing,
    coalesce(invalid, 0) AS invalid, 100 * responses / nullif(members, 0) AS response_pct, 100 * blanks / nullif(members, 0) AS blank_pct,
    required_5pct, required_10pct, responses < required_10pct AS low_response
  FROM distribution
) TO '${results}/response_rate.parquet';

COPY (
  SELECT ${cycle} AS cycle, kpi, responses, direction, skewness, responses < required_10pct AS low_response,
    CASE WHEN direction = 'not-assessable' OR skewness IS NULL OR abs(skewness) <= 1e-12 THEN 'not-assessable'
      WHEN (skewness < 0) = (direction = 'higher-better') THEN 'well-performing' ELSE 'low-performing' END AS classification
  FROM distribution
  WHERE group_kind = 'GLOBAL'
) TO '${results}/kpi_performance.parquet';

COPY (
  SELECT ${cycle} AS cycle, d.kpi, d.group_kind, d."group", r.reason, coalesce(t.ticks, 0) AS ticks,
    100 * coalesce(t.ticks, 0) / nullif(d.blanks, 0) AS share_pct
  FROM distribution AS d CROSS JOIN reason AS r
  LEFT JOIN (
    SELECT kpi, group_kind, "group", reason, count(*) AS ticks
    FROM blank JOIN participant USING (member, revision) JOIN member_group USING (member)
    GROUP BY ALL) AS t USING (kpi, group_kind, "group", reason)
) TO '${results}/blank_reason.parquet';

COPY (
  SELECT ${cycle} AS cycle, n.kpi, n.breakdown, n.category, d.group_kind, d."group", coalesce(b.responses, 0) AS responses,
    b.mean, b.median, required(d.responses, 0.1) AS required_10pct, coalesce(b.responses, 0) >= required_10pct AS sufficient
  FROM needed AS n JOIN distribution AS d USING (kpi)
  LEFT JOIN (
    SELECT kpi, breakdown, category, group_kind, "group", count(value) AS responses, avg(value) AS mean, median(value) AS median
    FROM computed JOIN member_group USING (member)
    WHERE breakdown <> ''
    GROUP BY ALL) AS b ON b.kpi = n.kpi AND b.breakdown = n.breakdown AND b.category = n.category
      AND b.group_kind = d.group_kind AND b."group" = d."group"
  WHERE n.breakdown <> ''
) TO '${results}/breakdown_benchmark.parquet';

-- Tools.
CREATE TABLE level AS
SELECT member, tool, level FROM tool_response JOIN participant USING (member, revision);

COPY (
  SELECT ${cycle} AS cycle, t.tool, g.group_kind, g."group", coalesce(l.responses, 0) AS responses,
    coalesce(l.not_aware, 0) AS not_aware, coalesce(l.no_plans, 0) AS no_plans, coalesce(l.plans_to_use, 0) AS plans_to_use,
    coalesce(l.using, 0) AS using, 100 * (l.responses - l.not_aware) / l.responses AS aware_pct,
    100 * l.plans_to_use / l.responses AS plans_pct, 100 * l.using / l.responses AS using_pct
  FROM tool AS t CROSS JOIN grid AS g
  LEFT JOIN (
    SELECT tool, group_kind, "group", count(*) AS responses, count(*) FILTER (level = 0) AS not_aware,
      count(*) FILTER (level = 1) AS no_plans, count(*) FILTER (level = 2) AS plans_to_use, count(*) FILTER (level = 3) AS using
    FROM level JOIN member_group USING (member)
    GROUP BY ALL) AS l ON l.tool = t.tool AND l.group_kind = g.group_kind AND l."group" = g."group"
) TO '${results}/tool_use.parquet';

-- Tools and KPIs. Tools that the same Members answered share the ranks of a KPI's values among them.
CREATE TABLE answered AS
SELECT tool, dense_rank() OVER (ORDER BY members) AS pattern
FROM (SELECT tool, list(member ORDER BY member) AS members FROM level GROUP BY tool);

CREATE TABLE ranked AS
SELECT kpi, pattern, member, value - mean AS deviation,
  rank() OVER ascending + (count(*) OVER (PARTITION BY kpi, pattern, value) - count(*) OVER (PARTITION BY kpi, pattern)) / 2 - 1
    AS deviation_of_rank
FROM valued JOIN overall USING (kpi) JOIN (SELECT DISTINCT member, pattern FROM level JOIN answered USING (tool)) USING (member)
WHERE value IS NOT NULL
WINDOW ascending AS (PARTITION BY kpi, pattern ORDER BY value);

-- All that correlations need, by one pass over the pairs: sums for each level of a tool.
CREATE TABLE level_sum AS
SELECT kpi, tool, level, count(*) AS n, sum(deviation) AS d, sum(deviation * deviation) AS dd, min(deviation) AS low,
  max(deviation) AS high, sum(deviation_of_rank) AS r, sum(deviation_of_rank * deviation_of_rank) AS rr
FROM ranked JOIN (FROM level JOIN answered USING (tool)) USING (member, pattern)
GROUP BY ALL;

CREATE TABLE pair AS
SELECT t.tool, k.kpi, l.level, l.members, coalesce(s.n, 0) AS n, coalesce(s.d, 0) AS d, coalesce(s.dd, 0) AS dd, s.low, s.high,
  coalesce(s.r, 0) AS r, coalesce(s.rr, 0) AS rr,
  coalesce(sum(s.n) OVER below, 0) + (coalesce(s.n, 0) - sum(coalesce(s.n, 0)) OVER (PARTITION BY t.tool, k.kpi)) / 2 AS rank_of_level
FROM tool AS t CROSS JOIN kpi AS k
LEFT JOIN (SELECT tool, level, count(*) AS members FROM level GROUP BY ALL) AS l ON l.tool = t.tool
LEFT JOIN level_sum AS s ON s.tool = t.tool AND s.kpi = k.kpi AND s.level = l.level
WINDOW below AS (PARTITION BY t.tool, k.kpi ORDER BY l.level ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

CREATE MACRO coefficient(n, xx, yy, xy) AS
  CASE WHEN n >= 3 AND xx > 0 AND yy > 0 THEN greatest(-1, least(1, xy / sqrt(xx) / sqrt(yy))) END;

COPY (
  WITH correlation AS (
    SELECT tool, kpi, 'value' AS against, 'pearson' AS method, sum(n)::BIGINT AS n,
      CASE WHEN max(high) - min(low) > 1e-12 THEN coefficient(sum(n), sum(dd) - sum(d) ^ 2 / sum(n),
        sum(n * level ^ 2) - sum(n * level) ^ 2 / sum(n), sum(d * level) - sum(d) * sum(n * level) / sum(n)) END AS r
    FROM pair GROUP BY tool, kpi
    UNION ALL
    SELECT tool, kpi, 'value', 'spearman', sum(n)::BIGINT,
      CASE WHEN max(high) - min(low) > 1e-12
        THEN coefficient(sum(n), sum(rr), sum(n * rank_of_level ^ 2), sum(r * rank_of_level)) END
    FROM pair GROUP BY tool, kpi
    UNION ALL
    SELECT tool, kpi, 'capacity', 'pearson', coalesce(sum(members), 0)::BIGINT,
      coefficient(sum(members), sum(n) - sum(n) ^ 2 / sum(members),
        sum(members * level ^ 2) - sum(members * level) ^ 2 / sum(members), sum(n * level) - sum(n) * sum(members * level) / sum(members))
    FROM pair GROUP BY tool, kpi)
  SELECT ${cycle} AS cycle, c.*, abs(c.r) - 0.5 > 1e-12 AS strong, m.tool IS NOT NULL AS mapped
  FROM correlation AS c LEFT JOIN tool_kpi AS m USING (tool, kpi)
) TO '${results}/tool_correlation.parquet';

-- Groups: sums for each, over values and over ranks within a classification.
CREATE TABLE group_sum AS
SELECT kpi, group_kind, "group", count(*) AS n, sum(deviation) AS d, sum(deviation * deviation) AS dd, min(deviation) AS low,
  max(deviation) AS high, sum(deviation_of_rank) AS r, sum(deviation_of_rank * deviation_of_rank) AS rr
FROM (
  SELECT kpi, group_kind, "group", value - mean AS deviation,
    rank() OVER (PARTITION BY kpi, group_kind ORDER BY value)
      + (count(*) OVER (PARTITION BY kpi, group_kind, value) - count(*) OVER (PARTITION BY kpi, group_kind)) / 2 - 1 AS deviation_of_rank
  FROM valued JOIN overall USING (kpi) JOIN (FROM member_group WHERE group_kind <> 'GLOBAL') USING (member)
  WHERE value IS NOT NULL)
GROUP BY ALL;

COPY (
  WITH test AS (
    SELECT k.kpi, g.group_kind, count(s.n) AS groups, coalesce(sum(s.n), 0)::BIGINT AS n,
      groups >= 2 AND sum(s.n) > groups AS testable, max(s.high) - min(s.low) > 1e-12 AS spread,
      sum(d ^ 2 / s.n) - sum(d) ^ 2 / sum(s.n) AS between_groups, sum(dd - d ^ 2 / s.n) AS within_groups,
      sum(r ^ 2 / s.n) AS between_ranks, sum(rr) AS all_ranks
    FROM kpi AS k CROSS JOIN (SELECT DISTINCT group_kind FROM grid WHERE group_kind <> 'GLOBAL') AS g
    LEFT JOIN group_sum AS s USING (kpi, group_kind)
    GROUP BY ALL)
  SELECT ${cycle} AS cycle, kpi, group_kind, 'anova' AS test, groups, n,
    CASE WHEN testable AND spread THEN between_groups / (groups - 1) / (within_groups / (n - groups)) END AS statistic,
    CASE WHEN testable THEN groups - 1 END AS df1, CASE WHEN testable THEN n - groups END AS df2,
    CASE WHEN testable AND spread THEN between_groups / (between_groups + within_groups) END AS effect_size
  FROM test
  UNION ALL
  SELECT ${cycle}, kpi, group_kind, 'kruskal-wallis', groups, n,
    CASE WHEN testable AND spread THEN (n - 1) * between_ranks / all_ranks END,
    CASE WHEN testable THEN groups - 1 END, NULL, CASE WHEN testable AND spread THEN between_ranks / all_ranks END
  FROM test
) TO '${results}/group_difference.parquet';

COPY (
  WITH fit AS (
    SELECT k.kpi, x.predictor, regr_count(value, gdp) AS n, regr_intercept(value, gdp) AS intercept, regr_slope(value, gdp) AS slope,
      regr_sxx(value, gdp) AS sxx, regr_syy(value, gdp) AS syy, regr_sxy(value, gdp) AS sxy
    FROM kpi AS k CROSS JOIN (VALUES ('gdp_usd_bn'), ('log10_gdp')) AS x(predictor)
    LEFT JOIN (
      SELECT kpi, 'gdp_usd_bn' AS predictor, value, gdp_usd_bn AS gdp FROM valued JOIN participant USING (member)
      UNION ALL
      SELECT kpi, 'log10_gdp', value, log10(gdp_usd_bn) FROM valued JOIN participant USING (member) WHERE gdp_usd_bn > 0)
      USING (kpi, predictor)
    GROUP BY ALL)
  SELECT ${cycle} AS cycle, kpi, predictor, n, CASE WHEN n >= 3 THEN intercept END AS intercept, CASE WHEN n >= 3 THEN slope END AS slope,
    CASE WHEN n >= 3 THEN sqrt((syy - slope * sxy) / (n - 2) / sxx) END AS slope_se, slope / slope_se AS t, CASE WHEN n >= 3 THEN sxy * sxy / sxx / syy END AS r_squared
  FROM fit
) TO '${results}/gdp_regression.parquet';

COPY (
  SELECT ${cycle} AS cycle, a.kpi AS kpi_a, b.kpi AS kpi_b, any_value(a.outcome) AS outcome, count(v.value) AS n,
    CASE WHEN count(v.value) >= 3 THEN corr(v.value, v.other) END AS r
  FROM kpi AS a JOIN kpi AS b ON a.outcome = b.outcome AND a.kpi < b.kpi
  LEFT JOIN (
    SELECT x.kpi AS kpi_a, y.kpi AS kpi_b, x.value, y.value AS other
    FROM (SELECT member, kpi, outcome, value FROM valued JOIN kpi USING (kpi) WHERE value IS NOT NULL) AS x
    JOIN (SELECT member, kpi, outcome, value FROM valued JOIN kpi USING (kpi) WHERE value IS NOT NULL) AS y
      ON x.member = y.member AND x.outcome = y.outcome AND x.kpi < y.kpi) AS v ON v.kpi_a = a.kpi AND v.kpi_b = b.kpi
  GROUP BY ALL
) TO '${results}/kpi_relation.parquet';
