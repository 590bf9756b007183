package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that passed the acceptance rules, of all cycles and all revisions, typed. */
public record AcceptedData(
        List<Member> members,
        List<Submission> submissions,
        List<DataPoint> dataPoints,
        List<Answer> answers,
        List<Blank> blanks,
        List<ToolResponse> tools) {

    /** The register's row of a Member in a cycle; {@code groups} maps a classification to its value where there is one. */
    public record Member(
            int cycle,
            String member,
            String name,
            Map<String, String> groups,
            List<String> unions,
            @Nullable BigDecimal gdp) {}

    /** What rows refer to: one revision of a Member's submission for a cycle. */
    public record SubmissionKey(int cycle, String member, int revision) {}

    /** An accepted header. */
    public record Submission(SubmissionKey key, LocalDate submittedAt) {}

    /** A number; {@code breakdown}, {@code category}, {@code unit} and {@code period} are empty where not given. */
    public record DataPoint(
            SubmissionKey key,
            String kpi,
            String datapoint,
            String breakdown,
            String category,
            String unit,
            String period,
            BigDecimal value) {}

    /** An answer to one maturity question. */
    public record Answer(SubmissionKey key, String kpi, int question, boolean yes) {}

    /** One reason for leaving a KPI out. */
    public record Blank(SubmissionKey key, String kpi, String reason) {}

    /** The level of one tool, 0 to 3. */
    public record ToolResponse(SubmissionKey key, String tool, int level) {}
}
