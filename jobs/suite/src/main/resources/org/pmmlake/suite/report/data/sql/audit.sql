SELECT figure_id, printed, computed, difference, agrees, note, disclosure, withheld
FROM published_figure
ORDER BY figure_id
