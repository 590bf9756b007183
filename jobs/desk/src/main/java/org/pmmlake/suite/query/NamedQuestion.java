package org.pmmlake.suite.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.text.ResourceText;

/**
 * A question of the PMM that has a name; a new one is one entry of {@link #ALL}.
 *
 * @param name how it is asked: a word of its own, or a table with {@code --strong}
 * @param description what it answers, for the list of tables and questions
 * @param sql the rows, over the gold tables
 * @param order their order
 * @param summary a statement with one text column: sentences that tell the answer as a whole; null where rows tell it
 */
public record NamedQuestion(String name, String description, String sql, String order, @Nullable String summary) {

    static final List<NamedQuestion> ALL = List.of(
            new NamedQuestion(
                    "needs",
                    "KPIs that ask for capacity building, by area, and the report's areas without support (report §179)",
                    text("needs"),
                    "cycle, CASE need WHEN 'both' THEN 1 WHEN 'low-performing' THEN 2 WHEN 'low-response' THEN 3"
                            + " ELSE 4 END, place NULLS LAST, kpi NULLS LAST",
                    text("needs-summary").replace("{needs}", text("needs"))),
            new NamedQuestion(
                    "tool_correlation --strong",
                    "tools that go with the capacity to provide data, or with its values (report §251)",
                    text("strong"),
                    "cycle, against, method, abs(r) DESC, tool, kpi",
                    text("strong-summary")),
            new NamedQuestion(
                    "published_figure --disagree",
                    "figures of the printed report that the lake does not give, with the reason",
                    text("disagree"),
                    "result DESC, figure_id",
                    "SELECT printf('" + Scoreboard.SENTENCE
                            + "', count(*) FILTER (result), count(*) FILTER (result AND agrees)) FROM published_figure"));

    private static String text(String name) {
        return ResourceText.of(NamedQuestion.class, name + ".sql").strip();
    }

    public static Optional<NamedQuestion> of(String name) {
        return ALL.stream().filter(question -> question.name.equals(name)).findFirst();
    }
}
