WITH item AS (
  SELECT CAST(dense_rank() OVER (ORDER BY row_place) AS int) - 1 AS down,
         CAST(dense_rank() OVER (ORDER BY column_place) AS int) - 1 AS across,
         heading, depth, shown,
         translate(row_label, '<>&"', '‹›+”') AS row_label, translate(column_label, '<>&"', '‹›+”') AS column_label
  FROM chart
),
size AS (
  SELECT max(heading) AS heading, max(down) + 1 AS rows, max(across) + 1 AS columns,
         CASE WHEN max(across) < 12 THEN 44 ELSE 14 END AS width,
         CASE WHEN max(across) < 12 THEN 22 ELSE 14 END AS height,
         44 + 5 * least(max(length(column_label)), 26) AS top
  FROM item
),
piece AS (
  SELECT 0 AS layer, down, across, concat(
    '<g><title>', row_label, ', ', column_label, ': ', shown, '</title>',
    format_string('<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="#ffffff"/>',
      330 + across * width, top + down * height, width, height,
      CASE WHEN depth IS NULL THEN '#eceef1'
           WHEN depth >= 0 THEN format_string('rgb(%d,%d,%d)',
             CAST(255 - 224 * depth AS int), CAST(255 - 160 * depth AS int), CAST(255 - 87 * depth AS int))
           ELSE format_string('rgb(%d,%d,%d)',
             CAST(255 + 76 * depth AS int), CAST(255 + 166 * depth AS int), CAST(255 + 255 * depth AS int)) END),
    CASE WHEN width < 40 OR length(shown) > 7 OR shown = '' THEN '' ELSE concat(
      format_string('<text x="%d" y="%d" text-anchor="middle" font-size="11" fill="%s">', 330 + across * width + 22,
        top + down * height + 15, CASE WHEN depth > 0.88 OR depth < -0.92 THEN '#ffffff' ELSE '#111111' END),
      shown, '</text>') END, '</g>') AS drawn
  FROM item CROSS JOIN size
  UNION ALL
  SELECT 1, down, 0, concat(
    format_string('<text x="322" y="%d" text-anchor="end" font-size="%d">', max(top + down * height + height) - CASE WHEN max(width) < 40 THEN 3 ELSE 7 END,
      CASE WHEN max(width) < 40 THEN 10 ELSE 12 END),
    CASE WHEN max(length(row_label)) > 44 THEN concat(left(max(row_label), 43), '…') ELSE max(row_label) END, '</text>')
  FROM item CROSS JOIN size GROUP BY down
  UNION ALL
  SELECT 2, 0, across, concat(
    format_string('<text transform="translate(%d %d) rotate(-55)" font-size="%d">',
      330 + max(across * width) + CAST(max(width) / 2 AS int) + 4, max(top) - 6, CASE WHEN max(width) < 40 THEN 10 ELSE 11 END),
    CASE WHEN max(length(column_label)) > 26 THEN concat(left(max(column_label), 25), '…') ELSE max(column_label) END, '</text>')
  FROM item CROSS JOIN size GROUP BY across
)
SELECT coalesce(concat(
  format_string('<svg xmlns="http://www.w3.org/2000/svg" width="%d" viewBox="0 0 %d %d" role="img" aria-label="',
    greatest(880, 480 + max(columns * width)), greatest(880, 480 + max(columns * width)), max(top + rows * height) + 10),
  max(heading), '" font-family="sans-serif" font-size="12" fill="#111111">',
  '<rect width="100%" height="100%" fill="#ffffff"/><text x="8" y="22" font-weight="bold">', max(heading), '</text>',
  concat_ws('', transform(array_sort(collect_list(struct(layer, down, across, drawn))), part -> part.drawn)),
  '</svg>'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 40" role="img" aria-label="Nothing to draw" font-family="sans-serif" font-size="12"><text x="8" y="22">Nothing to draw: the release has no such values.</text></svg>') AS svg
FROM piece CROSS JOIN size
