package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** How Members answered each question of a maturity KPI in every group. */
public final class QuestionAnswerTable {
    public static final String QUESTION = "question";
    public static final String RESPONSES = "responses";
    public static final String YES = "yes";
    public static final String YES_PCT = "yes_pct";

    public static final TableSpec SPEC = TableSpec.gold(
                    "question_answer", "How Members answered each question of a maturity KPI in every group.")
            .byCycle()
            .key("kpi", "Code of the KPI")
            .integerKey(QUESTION, "Number of the question, from 1")
            .byGroup()
            .count(RESPONSES, Statistic.COUNT, "Members that answered the question")
            .count(YES, Statistic.ANSWER, "Of these, with YES")
            .number(YES_PCT, Statistic.ANSWER, "YES answers per hundred responses")
            .runId()
            .build();

    private QuestionAnswerTable() {}
}
