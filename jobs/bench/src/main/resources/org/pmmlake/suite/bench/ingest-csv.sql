-- Data points as they stand in CSV files.
CREATE VIEW point AS
SELECT filename AS file, member, cycle, revision, kpi, datapoint,
  coalesce(breakdown, '') AS breakdown, coalesce(category, '') AS category, coalesce(unit, '') AS unit, coalesce(period, '') AS period,
  try_cast(value AS DOUBLE) AS number,
  coalesce(regexp_full_match(value, '[+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?') AND isfinite(try_cast(value AS DOUBLE))
    AND (period IS NULL OR regexp_full_match(period, '[0-9]{4}-(0[1-9]|1[0-2])')), false) AS sound
FROM read_csv('${landing}/**/*datapoints*.csv', all_varchar = true, filename = true, hive_partitioning = false);
