package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.query.NamedQuestion;
import org.pmmlake.suite.query.QueryAnswer;
import org.pmmlake.suite.query.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers questions about the tables of the lake, without Spark. */
@Command(
        name = "query",
        description = "Ask the tables of the lake; nothing is written.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm query benchmark --cycle 2022 --where \"group_kind = 'GLOBAL'\"",
            "  pmm query needs",
            "  pmm query tool_correlation --strong --format csv",
            "  pmm query benchmark --cycle 2022 --format xlsx --out benchmark.xlsx",
            "  pmm query --sql \"SELECT kpi, count(*) AS members FROM kpi_value GROUP BY kpi\""
        })
final class QueryCommand extends SuiteCommand {

    private static final String STRONG = " --strong";
    private static final String DISAGREE = " --disagree";

    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a gold table, silver.<table>, bronze.<table>, or a named question; --list shows them")
    private @Nullable String table;

    @Option(names = "--sql", paramLabel = "SQL", description = "one SELECT over the tables, in DuckDB's SQL")
    private @Nullable String sql;

    @Option(names = "--list", description = "show the tables and the named questions")
    boolean list;

    @Option(names = "--strong", description = "with tool_correlation: its two questions, strong pairs only")
    boolean strong;

    @Option(
            names = "--disagree",
            description = "with published_figure: the printed figures that the lake does not give")
    boolean disagree;

    @Option(names = "--where", paramLabel = "SQL", description = "a condition that rows must meet")
    private @Nullable String where;

    @Option(names = "--order-by", paramLabel = "SQL", description = "order of the rows (default: by key)")
    private @Nullable String orderBy;

    @Option(names = "--limit", paramLabel = "N", description = "at most N rows")
    private @Nullable Integer limit;

    @Option(names = "--out", paramLabel = "FILE", description = "write the answer to a file; xlsx needs one")
    private @Nullable Path out;

    @Option(names = "--force", description = "write over a file that is there")
    boolean force;

    @Override
    public Integer call() {
        int forms = (table == null ? 0 : 1) + (sql == null ? 0 : 1) + (list ? 1 : 0);
        if (forms != 1) {
            throw wrongUsage("Give a table or a named question, or --sql, or --list: one of them.");
        }
        boolean selects = where != null || orderBy != null || limit != null;
        if (table == null && (selects || strong || disagree)) {
            throw wrongUsage("--where, --order-by, --limit, --strong and --disagree go with a table, not with --sql or"
                    + " --list.");
        }
        if (limit != null && limit < 0) {
            throw wrongUsage("--limit is " + limit + ": give 0 or more.");
        }
        if (out == null && common.format == OutputFormat.XLSX) {
            throw wrongUsage("A workbook is no text for standard output: name a file with --out.");
        }
        if (out != null) {
            requireFree(out, force);
        }
        Optional<NamedQuestion> question = question();
        Workspace workspace = workspaceWithoutCatalogue();
        try (LakeQuery query = new LakeQuery(workspace.lake(), common.cycles())) {
            QueryAnswer answer = answer(query, question);
            if (out == null) {
                print(answer);
            } else {
                tell(answer.notes());
                AnswerFile.write(answer.table(), table == null ? "answer" : table, common.format, out);
            }
        }
        return ExitStatus.DONE.code();
    }

    private void print(QueryAnswer answer) {
        OptionalInt rows = limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
        if (list && common.format == OutputFormat.TABLE && !common.wide) {
            List<List<@Nullable Object>> first = new ArrayList<>();
            List<String> below = new ArrayList<>();
            for (List<@Nullable Object> row : answer.table().rows()) {
                String name = String.valueOf(row.get(0));
                if (name.indexOf('.') < 0) {
                    first.add(
                            Arrays.asList(name, row.get(answer.table().columns().indexOf("about"))));
                } else {
                    below.add(name);
                }
            }
            printer()
                    .print(
                            List.of("Tables and questions; below them lie " + String.join(", ", below)
                                    + ". Columns: --list --wide."),
                            new ResultTable(answer.main(), first),
                            List.of(),
                            rows);
            return;
        }
        List<String> notes = answer.notes();
        if (answer.table().rows().isEmpty()) {
            // Nothing but what helps on, which is no result.
            tell(notes);
            notes = List.of();
        }
        printer().print(notes, answer.table(), answer.main(), rows);
    }

    private Optional<NamedQuestion> question() {
        if (table == null) {
            return Optional.empty();
        }
        // Not by the tables' schemas: these need Spark's types, and asking starts with few of Spark's jars.
        if (strong && NamedQuestion.of(table + STRONG).isEmpty()) {
            throw wrongUsage("--strong goes with tool_correlation, not with " + TerminalText.visible(table) + ".");
        }
        if (disagree && NamedQuestion.of(table + DISAGREE).isEmpty()) {
            throw wrongUsage("--disagree goes with published_figure, not with " + TerminalText.visible(table) + ".");
        }
        return NamedQuestion.of(table + (strong ? STRONG : "") + (disagree ? DISAGREE : ""));
    }

    private QueryAnswer answer(LakeQuery query, Optional<NamedQuestion> question) {
        if (sql != null) {
            return query.ofSql(sql);
        }
        if (table == null) {
            return query.listing();
        }
        Selection selection =
                new Selection(Optional.ofNullable(where), Optional.ofNullable(orderBy), Optional.ofNullable(limit));
        if (question.isPresent()) {
            return query.ofQuestion(question.get(), selection);
        }
        return query.ofTable(table, selection);
    }
}
