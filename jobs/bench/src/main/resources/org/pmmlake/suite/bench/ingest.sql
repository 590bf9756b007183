-- What pmm ingest decides, by files: whose rows count, what repeats, and the data points summed. After the catalogue
-- (kpi, known_point, tool, reason, known_group) and the view point.

-- The rows of all files of a kind.
CREATE MACRO sent(kind) AS TABLE
SELECT filename AS file, * EXCLUDE filename
FROM read_csv('${landing}/**/*' || kind || '*.csv', all_varchar = true, filename = true, hive_partitioning = false);

-- The register.
CREATE TABLE register AS
SELECT *, try_cast(gdp_usd_bn AS DOUBLE) AS gdp,
  member IS NOT NULL AND name IS NOT NULL AND (gdp_usd_bn IS NULL OR gdp >= 0)
    AND (wco_region IS NULL OR wco_region IN (SELECT code FROM known_group WHERE kind = 'WCO_REGION'))
    AND (income_group IS NULL OR income_group IN (SELECT code FROM known_group WHERE kind = 'INCOME_GROUP'))
    AND (geographic_type IS NULL OR geographic_type IN (SELECT code FROM known_group WHERE kind = 'GEOGRAPHIC_TYPE'))
    AND (administration_type IS NULL OR administration_type IN (SELECT code FROM known_group WHERE kind = 'ADMINISTRATION_TYPE'))
    AS sound
FROM sent('members');

CREATE TABLE member AS
SELECT min(file) AS file, member, any_value(name) AS name, any_value(wco_region) AS wco_region, any_value(income_group) AS income_group,
  any_value(geographic_type) AS geographic_type, any_value(administration_type) AS administration_type, array_to_string(list_sort(string_split(any_value(unions), ';')), ';') AS unions,
  any_value(gdp) AS gdp_usd_bn
FROM register
WHERE sound
GROUP BY member
HAVING count(DISTINCT (name, wco_region, income_group, geographic_type, administration_type, unions, gdp)) = 1;

-- Headers; a bad one takes its submission with it.
CREATE TABLE header AS
SELECT file, member, cycle, revision, submitted_at,
  coalesce(cycle = '${cycle}' AND regexp_full_match(revision, '[1-9][0-9]{0,8}') AND try_cast(submitted_at AS DATE) IS NOT NULL
    AND member IN (SELECT member FROM member), false) AS sound
FROM sent('submissions');

CREATE TABLE sender AS
SELECT member, cycle, revision, min(file) AS file, any_value(submitted_at) AS submitted_at
FROM header
GROUP BY ALL
HAVING bool_and(sound) AND count(DISTINCT submitted_at) = 1;

-- Data points: one pass that sums them, and counts how many different cells (unit and period) each sum has.
CREATE TABLE point_part AS
SELECT p.*, s.member IS NOT NULL AND k.kpi IS NOT NULL AS known
FROM (
  SELECT file, member, cycle, revision, kpi, datapoint, breakdown, category, count(*) AS read, count(*) FILTER (sound) AS sound,
    sum(number) FILTER (sound) AS total, list(hash(unit, period)) FILTER (sound) AS cells
  FROM point
  GROUP BY ALL) AS p
LEFT JOIN sender AS s ON p.member = s.member AND p.cycle = s.cycle AND p.revision = s.revision
LEFT JOIN known_point AS k USING (kpi, datapoint, breakdown, category);

-- Sums with fewer different cells than rows are looked at cell by cell.
CREATE TABLE doubted AS
SELECT member, revision, kpi, datapoint, breakdown, category
FROM point_part
WHERE known AND sound > 0
GROUP BY ALL
HAVING sum(sound) > CASE count(*) WHEN 1 THEN list_unique(any_value(cells)) ELSE list_unique(flatten(list(cells))) END;

CREATE TABLE repeated AS
SELECT file, member, revision, kpi, datapoint, breakdown, category, number,
  row_number() OVER cell_in_order > 1 AS again, min(number) OVER cell <> max(number) OVER cell AS differs
FROM (FROM point WHERE sound AND cycle = '${cycle}') SEMI JOIN doubted USING (member, revision, kpi, datapoint, breakdown, category)
WINDOW cell AS (PARTITION BY member, revision, kpi, datapoint, breakdown, category, unit, period),
  cell_in_order AS (PARTITION BY member, revision, kpi, datapoint, breakdown, category, unit, period ORDER BY file);

-- Answers, levels of tools and reasons: a row each, with the number of rows that say the same.
CREATE TABLE answer_row AS
SELECT a.file, a.member, s.revision, a.kpi, try_cast(question AS INTEGER) AS question, upper(answer) = 'YES' AS yes,
  coalesce(s.member IS NOT NULL AND try_cast(a.question AS INTEGER) BETWEEN 1 AND k.questions AND upper(answer) IN ('YES', 'NO'), false) AS sound
FROM sent('answers') AS a
LEFT JOIN sender AS s ON a.member = s.member AND a.cycle = s.cycle AND a.revision = s.revision
LEFT JOIN kpi AS k ON a.kpi = k.kpi;

CREATE TABLE answer_cell AS
SELECT member, revision, kpi, question, min(file) AS file, bool_or(yes) AS yes, bool_or(yes) <> bool_and(yes) AS differs
FROM answer_row
WHERE sound
GROUP BY ALL;

CREATE TABLE tool_row AS
SELECT r.file, r.member, s.revision, r.tool,
  CASE WHEN upper(aware) = 'NO' THEN 0 WHEN "use" = 'no-plans' THEN 1 WHEN "use" = 'plans-to-use' THEN 2 WHEN "use" = 'currently-using' THEN 3 END AS level,
  coalesce(s.member IS NOT NULL AND t.tool IS NOT NULL AND upper(aware) IN ('YES', 'NO') AND level IS NOT NULL, false) AS sound
FROM sent('tools') AS r
LEFT JOIN sender AS s ON r.member = s.member AND r.cycle = s.cycle AND r.revision = s.revision
LEFT JOIN tool AS t ON r.tool = t.tool;

CREATE TABLE tool_cell AS
SELECT member, revision, tool, min(file) AS file, min(level) AS level, min(level) <> max(level) AS differs
FROM tool_row
WHERE sound
GROUP BY ALL;

CREATE TABLE valued AS
SELECT member, revision, kpi FROM point_part WHERE known AND sound > 0 AND breakdown = ''
UNION SELECT member, revision, kpi FROM answer_cell;

CREATE TABLE blank_row AS
SELECT b.file, b.member, s.revision, b.kpi, b.reason,
  s.member IS NOT NULL AND k.kpi IS NOT NULL AND r.reason IS NOT NULL AND v.kpi IS NULL AS sound
FROM sent('blanks') AS b
LEFT JOIN sender AS s ON b.member = s.member AND b.cycle = s.cycle AND b.revision = s.revision
LEFT JOIN kpi AS k ON b.kpi = k.kpi
LEFT JOIN reason AS r ON b.reason = r.reason
LEFT JOIN valued AS v ON b.member = v.member AND s.revision = v.revision AND b.kpi = v.kpi;

CREATE TABLE blank_cell AS
SELECT member, revision, kpi, reason, min(file) AS file
FROM blank_row
WHERE sound
GROUP BY ALL;

-- One key with different contents takes the whole submission away.
CREATE TABLE accepted AS
FROM sender ANTI JOIN (
  SELECT member, revision FROM repeated WHERE differs
  UNION ALL SELECT member, revision FROM answer_cell WHERE differs
  UNION ALL SELECT member, revision FROM tool_cell WHERE differs) USING (member, revision);

COPY (SELECT ${cycle} AS cycle, * EXCLUDE file FROM member) TO '${results}/member.parquet';
COPY (SELECT ${cycle} AS cycle, member, revision::INTEGER AS revision, submitted_at FROM accepted) TO '${results}/submission.parquet';
COPY (
  SELECT ${cycle} AS cycle, member, revision::INTEGER AS revision, kpi, datapoint, breakdown, category,
    sum(total) - coalesce(any_value(r.repeats), 0) AS total
  FROM point_part SEMI JOIN accepted USING (member, revision)
  LEFT JOIN (
    SELECT member, revision, kpi, datapoint, breakdown, category, sum(number) AS repeats FROM repeated WHERE again GROUP BY ALL) AS r
    USING (member, revision, kpi, datapoint, breakdown, category)
  WHERE known AND sound > 0
  GROUP BY ALL
) TO '${results}/data_point_total.parquet';
COPY (
  SELECT ${cycle} AS cycle, member, revision::INTEGER AS revision, kpi, question, yes FROM answer_cell SEMI JOIN accepted USING (member, revision)
) TO '${results}/answer.parquet';
COPY (
  SELECT ${cycle} AS cycle, member, revision::INTEGER AS revision, kpi, reason FROM blank_cell SEMI JOIN accepted USING (member, revision)
) TO '${results}/blank.parquet';
COPY (
  SELECT ${cycle} AS cycle, member, revision::INTEGER AS revision, tool, level FROM tool_cell SEMI JOIN accepted USING (member, revision)
) TO '${results}/tool_response.parquet';

-- What became of the rows of each file: read, sound and the first of their kind, sound.
COPY (
  WITH part (file, member, revision, read, sound, first) AS (
    SELECT file, NULL, NULL, count(*), count(*) FILTER (sound), 0 FROM register GROUP BY file
    UNION ALL SELECT file, NULL, NULL, 0, 0, count(*) FROM member GROUP BY file
    UNION ALL SELECT file, member, revision, count(*), count(*) FILTER (sound), 0 FROM header GROUP BY ALL
    UNION ALL SELECT file, member, revision, 0, 0, count(*) FROM sender GROUP BY ALL
    UNION ALL SELECT file, member, revision, sum(read), sum(sound) FILTER (known), sum(sound) FILTER (known) FROM point_part GROUP BY ALL
    UNION ALL SELECT file, member, revision, 0, 0, -count(*) FROM repeated WHERE again GROUP BY ALL
    UNION ALL SELECT file, member, revision, count(*), count(*) FILTER (sound), 0 FROM answer_row GROUP BY ALL
    UNION ALL SELECT file, member, revision, 0, 0, count(*) FROM answer_cell GROUP BY ALL
    UNION ALL SELECT file, member, revision, count(*), count(*) FILTER (sound), 0 FROM tool_row GROUP BY ALL
    UNION ALL SELECT file, member, revision, 0, 0, count(*) FROM tool_cell GROUP BY ALL
    UNION ALL SELECT file, member, revision, count(*), count(*) FILTER (sound), 0 FROM blank_row GROUP BY ALL
    UNION ALL SELECT file, member, revision, 0, 0, count(*) FROM blank_cell GROUP BY ALL),
  counted AS (
    SELECT p.*, p.member IS NULL OR a.member IS NOT NULL AS counts
    FROM part AS p LEFT JOIN accepted AS a ON p.member = a.member AND p.revision = a.revision)
  SELECT substr(file, length('${landing}/') + 1) AS source_file, sum(read) AS rows_read,
    coalesce(sum(first) FILTER (counts), 0) AS rows_accepted,
    coalesce(sum(sound - first) FILTER (counts), 0) AS rows_duplicate,
    rows_read - rows_accepted - rows_duplicate AS rows_quarantined
  FROM counted
  GROUP BY file
) TO '${results}/source_file.parquet';
