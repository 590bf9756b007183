SELECT f.figure_id, d.label_en, d.label_fr, d.paragraph, d.claim_class, f.printed, f.computed, f.difference, f.agrees, f.note,
       f.disclosure, f.withheld
FROM published_figure f
JOIN dim_figure d ON d.cycle = f.cycle AND d.figure_id = f.figure_id
ORDER BY d.sort
