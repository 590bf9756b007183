package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** How Members answered each question of a maturity KPI in every group. */
public final class QuestionAnswerTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String QUESTION = "question";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String RESPONSES = "responses";
    public static final String YES = "yes";
    public static final String YES_PCT = "yes_pct";

    public static final TableSpec SPEC = TableSpec.gold(
                    "question_answer", "How Members answered each question of a maturity KPI in every group.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(QUESTION, ColumnType.INTEGER, "Number of the question, from 1")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members that answered the question")
            .column(YES, ColumnType.LONG, Statistic.ANSWER, "Of these, with YES")
            .column(YES_PCT, ColumnType.DOUBLE, Statistic.ANSWER, "YES answers per hundred responses")
            .runId()
            .build();

    private QuestionAnswerTable() {}
}
