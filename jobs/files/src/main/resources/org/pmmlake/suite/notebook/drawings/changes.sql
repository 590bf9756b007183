WITH item AS (
  SELECT CAST(row_number() OVER (ORDER BY place) AS int) - 1 AS at, heading, value_from, value_to, shown,
         translate(label, '<>&"', '‹›+”') AS label
  FROM chart
),
scale AS (
  SELECT max(heading) AS heading, count(*) AS items, min(least(value_from, value_to)) AS low,
         330 / coalesce(nullif(max(greatest(value_from, value_to)) - min(least(value_from, value_to)), 0), 1) AS factor,
         max(greatest(value_from, value_to)) AS high
  FROM item
),
placed AS (
  SELECT i.*, 52 + 22 * at AS y, 336 + (value_from - low) * factor AS from_x, 336 + (value_to - low) * factor AS to_x
  FROM item i CROSS JOIN scale
),
piece AS (
  SELECT at, concat(
    '<g><title>', label, ': ', shown, '</title>',
    format_string('<text x="320" y="%d" text-anchor="end">', y + 4),
    CASE WHEN length(label) > 48 THEN concat(left(label, 47), '…') ELSE label END, '</text>',
    format_string('<path d="M336 %dH666" stroke="#e3e6ea"/>', y),
    CASE WHEN from_x IS NULL OR to_x IS NULL THEN '' ELSE format_string(
      '<path d="M%.1f %dH%.1f" stroke="#1f5fa8" stroke-width="3"/>', from_x, y, to_x) END,
    CASE WHEN from_x IS NULL THEN '' ELSE format_string(
      '<circle cx="%.1f" cy="%d" r="5" fill="#ffffff" stroke="#1f5fa8" stroke-width="2"/>', from_x, y) END,
    CASE WHEN to_x IS NULL THEN '' ELSE format_string('<circle cx="%.1f" cy="%d" r="5" fill="#1f5fa8"/>', to_x, y) END,
    format_string('<text x="680" y="%d">', y + 4), shown, '</text></g>') AS drawn
  FROM placed
)
SELECT coalesce(concat(
  format_string('<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 %d" role="img" aria-label="', 76 + 22 * max(items)),
  max(heading), '" font-family="sans-serif" font-size="12" fill="#111111">',
  '<rect width="100%" height="100%" fill="#ffffff"/><text x="8" y="22" font-weight="bold">', max(heading), '</text>',
  concat_ws('', transform(array_sort(collect_list(struct(at, drawn))), part -> part.drawn)),
  CASE WHEN max(low) IS NULL THEN '' ELSE format_string(
    '<text x="336" y="%d">%.1f</text><text x="666" y="%d" text-anchor="end">%.1f</text>',
    62 + 22 * max(items), max(low), 62 + 22 * max(items), max(high)) END,
  '</svg>'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 40" role="img" aria-label="Nothing to draw" font-family="sans-serif" font-size="12"><text x="8" y="22">Nothing to draw: the release has no such values.</text></svg>') AS svg
FROM piece CROSS JOIN scale
