SELECT figure_id, result, printed, computed, difference, note
FROM published_figure
WHERE agrees IS NOT TRUE
