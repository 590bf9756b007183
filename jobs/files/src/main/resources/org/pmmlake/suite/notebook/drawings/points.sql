WITH scale AS (
  SELECT max(heading) AS heading, max(x_title) AS x_title, max(y_title) AS y_title, min(x) AS x_low, max(x) AS x_high,
         least(0.0D, min(least(y, intercept + slope * x))) AS y_low, max(greatest(y, intercept + slope * x)) AS y_high,
         max(intercept) AS intercept, max(slope) AS slope
  FROM chart
),
unit AS (
  SELECT *, 680 / coalesce(nullif(x_high - x_low, 0), 1) AS x_factor, 300 / coalesce(nullif(y_high - y_low, 0), 1) AS y_factor
  FROM scale
),
piece AS (
  SELECT x, y, label, format_string(
    '<g><title>%s: %.2f, %.2f</title><circle cx="%.1f" cy="%.1f" r="4" fill="#1f5fa8" fill-opacity="0.7"/></g>',
    translate(label, '<>&"', '‹›+”'), x, y, 100 + (x - x_low) * x_factor, 350 - (y - y_low) * y_factor) AS drawn
  FROM chart CROSS JOIN unit
)
SELECT coalesce(concat(
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 410" role="img" aria-label="', max(heading),
  '" font-family="sans-serif" font-size="12" fill="#111111">',
  '<rect width="100%" height="100%" fill="#ffffff"/><text x="8" y="22" font-weight="bold">', max(heading), '</text>',
  CASE WHEN max(x_low) IS NULL THEN '' ELSE concat(
    '<path d="M92 46V358H790" fill="none" stroke="#888888"/>',
    format_string('<text x="86" y="54" text-anchor="end">%.1f</text><text x="86" y="354" text-anchor="end">%.1f</text>', max(y_high), max(y_low)),
    format_string('<text x="100" y="376">%.2f</text><text x="780" y="376" text-anchor="end">%.2f</text>', max(x_low), max(x_high)),
    '<text x="440" y="396" text-anchor="middle">', max(x_title), '</text><text x="8" y="40">', max(y_title), '</text>',
    concat_ws('', transform(array_sort(collect_list(struct(x, y, label, drawn))), part -> part.drawn))) END,
  CASE WHEN max(slope) IS NULL OR max(x_low) IS NULL THEN '' ELSE format_string(
    '<path d="M100 %.1fL780 %.1f" stroke="#b35900" stroke-width="2"/>',
    350 - (max(intercept) + max(slope) * max(x_low) - max(y_low)) * max(y_factor),
    350 - (max(intercept) + max(slope) * max(x_high) - max(y_low)) * max(y_factor)) END,
  '</svg>'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="880" viewBox="0 0 880 40" role="img" aria-label="Nothing to draw" font-family="sans-serif" font-size="12"><text x="8" y="22">Nothing to draw: the release has no such values.</text></svg>') AS svg
FROM unit LEFT JOIN piece ON true
