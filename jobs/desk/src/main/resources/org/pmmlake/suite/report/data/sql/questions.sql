SELECT question, responses, yes, yes_pct, disclosure, withheld
FROM question_answer
WHERE cycle = :cycle AND kpi = :kpi AND group_kind = 'GLOBAL'
ORDER BY question
