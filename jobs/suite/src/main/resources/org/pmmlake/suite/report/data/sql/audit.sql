SELECT figure_id, printed, computed, difference, agrees, note, disclosure
FROM published_figure
ORDER BY figure_id
