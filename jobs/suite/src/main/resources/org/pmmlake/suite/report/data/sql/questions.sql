SELECT question, responses, yes, yes_pct, disclosure
FROM question_answer
WHERE cycle = :cycle AND kpi = :kpi AND group_kind = 'GLOBAL'
ORDER BY question
