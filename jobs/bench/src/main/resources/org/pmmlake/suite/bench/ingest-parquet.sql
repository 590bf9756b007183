-- Data points as they stand in Parquet files. A check of a text is done once a value of the file's dictionary.
CREATE VIEW point AS
SELECT filename AS file, member, cycle::VARCHAR AS cycle, revision::VARCHAR AS revision, kpi, datapoint, breakdown, category, unit, period, value AS number,
  value >= 0 AND isfinite(value) AND (period = '' OR regexp_full_match(period, '[0-9]{4}-(0[1-9]|1[0-2])')) AS sound
FROM read_parquet('${landing}/**/*datapoints*.parquet', filename = true, hive_partitioning = false);
