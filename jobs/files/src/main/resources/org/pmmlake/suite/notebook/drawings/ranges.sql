WITH item AS (
  SELECT CAST(row_number() OVER (ORDER BY place) AS int) - 1 AS at, heading, low, q1, middle, q3, high, mark, shown,
         translate(label, '<>&"', '‹›+”') AS label
  FROM chart
),
scale AS (
  SELECT max(heading) AS heading, count(*) AS items,
         min(least(low, mark)) AS least_value, max(greatest(high, mark)) AS greatest_value
  FROM item
),
unit AS (
  SELECT *, 330 AS origin, 330 / coalesce(nullif(greatest_value - least_value, 0), 1) AS factor FROM scale
),
piece AS (
  SELECT at, concat(
    '<g><title>', label, ': ', shown, '</title>',
    format_string('<text x="320" y="%d" text-anchor="end">', 58 + 26 * at),
    CASE WHEN length(label) > 48 THEN concat(left(label, 47), '…') ELSE label END, '</text>',
    CASE WHEN low IS NULL THEN '' ELSE format_string(
      '<path d="M%.1f %dH%.1f" stroke="#5b6470" stroke-width="2"/>',
      origin + (low - least_value) * factor, 54 + 26 * at, origin + (high - least_value) * factor) END,
    CASE WHEN q1 IS NULL THEN '' ELSE format_string(
      '<rect x="%.1f" y="%d" width="%.1f" height="14" fill="#a9c7ea" stroke="#1f5fa8"/>',
      origin + (q1 - least_value) * factor, 47 + 26 * at, (q3 - q1) * factor) END,
    CASE WHEN middle IS NULL THEN '' ELSE format_string(
      '<path d="M%.1f %dv18" stroke="#1f5fa8" stroke-width="3"/>',
      origin + (middle - least_value) * factor, 45 + 26 * at) END,
    CASE WHEN mark IS NULL THEN '' ELSE format_string(
      '<path d="M%.1f %dv26" stroke="#b35900" stroke-width="2" stroke-dasharray="4 3"/>',
      origin + (mark - least_value) * factor, 41 + 26 * at) END,
    format_string('<text x="672" y="%d">', 58 + 26 * at), shown, '</text></g>') AS drawn
  FROM item CROSS JOIN unit
)
SELECT coalesce(concat(
  format_string('<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 %d" role="img" aria-label="', 78 + 26 * max(items)),
  max(heading), '" font-family="sans-serif" font-size="12" fill="#111111">',
  '<rect width="100%" height="100%" fill="#ffffff"/><text x="8" y="22" font-weight="bold">', max(heading), '</text>',
  concat_ws('', transform(array_sort(collect_list(struct(at, drawn))), part -> part.drawn)),
  CASE WHEN max(least_value) IS NULL THEN '' ELSE format_string(
    '<path d="M330 %dH660" stroke="#888888"/><text x="330" y="%d">%.1f</text><text x="660" y="%d" text-anchor="end">%.1f</text>',
    48 + 26 * max(items), 64 + 26 * max(items), max(least_value), 64 + 26 * max(items), max(greatest_value)) END,
  '</svg>'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 40" role="img" aria-label="Nothing to draw" font-family="sans-serif" font-size="12"><text x="8" y="22">Nothing to draw: the release has no such values.</text></svg>') AS svg
FROM piece CROSS JOIN scale
