WITH item AS (
  SELECT CAST(row_number() OVER (ORDER BY place) AS int) - 1 AS at, heading, value, mark, shown, tone,
         translate(label, '<>&"', '‹›+”') AS label
  FROM chart
),
scale AS (
  SELECT max(heading) AS heading, count(*) AS items,
         least(0.0D, min(least(value, mark))) AS low, greatest(0.0D, max(greatest(value, mark))) AS high
  FROM item
),
placed AS (
  SELECT i.*, 46 + 22 * at AS y,
         330 + 300 * (0 - low) / coalesce(nullif(high - low, 0), 1) AS zero,
         330 + 300 * (value - low) / coalesce(nullif(high - low, 0), 1) AS x,
         330 + 300 * (mark - low) / coalesce(nullif(high - low, 0), 1) AS mark_x
  FROM item i CROSS JOIN scale
),
piece AS (
  SELECT at, concat(
    '<g><title>', label, ': ', shown, '</title>',
    format_string('<text x="320" y="%d" text-anchor="end">', y + 12),
    CASE WHEN length(label) > 48 THEN concat(left(label, 47), '…') ELSE label END, '</text>',
    CASE WHEN x IS NULL THEN '' ELSE format_string(
      '<rect x="%.1f" y="%d" width="%.1f" height="16" fill="%s"/>', least(x, zero), y, abs(x - zero),
      element_at(array('#1f5fa8', '#b35900', '#5b6470'), tone + 1)) END,
    CASE WHEN mark_x IS NULL THEN '' ELSE format_string(
      '<path d="M%.1f %dv20" stroke="#111111" stroke-width="2"/>', mark_x, y - 2) END,
    format_string('<text x="%.1f" y="%d" class="value">', greatest(coalesce(x, zero), zero, coalesce(mark_x, zero)) + 6, y + 12),
    shown, '</text></g>') AS drawn
  FROM placed
)
SELECT coalesce(concat(
  format_string('<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 %d" role="img" aria-label="', 60 + 22 * max(items)),
  max(heading), '" font-family="sans-serif" font-size="12" fill="#111111">',
  '<style>.value{paint-order:stroke;stroke:#ffffff;stroke-width:4px}</style>',
  '<rect width="100%" height="100%" fill="#ffffff"/><text x="8" y="22" font-weight="bold">', max(heading), '</text>',
  format_string('<path d="M%.1f 38V%d" stroke="#888888"/>', 330 + 300 * (0 - max(low)) / coalesce(nullif(max(high) - max(low), 0), 1), 50 + 22 * max(items)),
  concat_ws('', transform(array_sort(collect_list(struct(at, drawn))), part -> part.drawn)),
  '</svg>'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 40" role="img" aria-label="Nothing to draw" font-family="sans-serif" font-size="12"><text x="8" y="22">Nothing to draw: the release has no such values.</text></svg>') AS svg
FROM piece CROSS JOIN scale
