package org.pmmlake.suite.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.run.ResultTable;
import org.pmmlake.suite.text.Nearest;

/** Asks the tables of one lake, without Spark and without writing anything. */
public final class LakeQuery implements AutoCloseable {

    private static final Pattern MISSING = Pattern.compile("Table with name (.+) does not exist!");

    private final SortedSet<Integer> cycles;
    private final LocalFiles localFiles = new LocalFiles();
    private final LakeTables tables;
    private final SortedSet<TableName> names;

    /**
     * Opens a lake for questions.
     *
     * @param lake absolute path or URI of its root
     * @param cycles the cycles that tables show; all, where it is empty
     * @throws JobException when the lake has no tables
     */
    public LakeQuery(String lake, SortedSet<Integer> cycles) {
        this.cycles = cycles;
        this.tables = new LakeTables(lake, localFiles);
        this.names = tables.names();
        if (names.isEmpty()) {
            throw new JobException(
                    ExitStatus.FAILED,
                    "The lake '" + lake + "' has no tables yet. 'pmm run' makes them, 'pmm demo' makes an example;"
                            + " --lake names another lake.");
        }
    }

    /** What can be asked: each table with its version and columns, then each named question. */
    public Answer listing() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableName name : names) {
            DeltaTable table = tables.open(name);
            rows.add(List.of(
                    name.written(),
                    "table",
                    table.version(),
                    String.join(", ", table.schema().fieldNames())));
        }
        for (NamedQuestion question : NamedQuestion.ALL) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(question.name());
            row.add("question");
            row.add(null);
            row.add(question.description());
            rows.add(row);
        }
        return new Answer(new ResultTable(List.of("name", "kind", "version", "about"), rows), List.of());
    }

    /**
     * Rows of one table.
     *
     * @param name a gold table by its name, one of another layer as {@code silver.name}
     */
    public Answer ofTable(String name, Selection selection) {
        TableName table = named(name);
        DeltaTable opened = tables.open(table);
        if (!cycles.isEmpty() && opened.cycleColumn() == null) {
            throw wrong("The table " + name + " is not about single cycles: leave out --cycle.");
        }
        try (DuckDb database = DuckDb.over(List.of(new TableView(opened, cycles)))) {
            return new Answer(
                    database.ask(selection.from(table.quoted(), allColumns(opened))),
                    Outdated.notes(tables.state(), List.of(table)));
        }
    }

    /** The table of this name: a gold table by its name alone, others with their layer. */
    TableName named(String name) {
        return names.stream()
                .filter(candidate ->
                        candidate.written().equals(name) || (candidate.layer() + "." + candidate.name()).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The answer to a named question. */
    public Answer ofQuestion(NamedQuestion question, Selection selection) {
        try (DuckDb database = databaseFor(question.sql())) {
            ResultTable rows = database.ask(selection.from("(" + question.sql() + "\n)", question.order()));
            List<String> notes = new ArrayList<>(Outdated.notes(tables.state(), namesIn(question.sql())));
            if (question.summary() != null) {
                database.ask(question.summary()).rows().forEach(row -> notes.add(String.valueOf(row.get(0))));
            }
            return new Answer(rows, notes);
        }
    }

    /** The answer to one statement that reads; its rows are sorted by all columns where it asks for no order itself. */
    public Answer ofSql(String sql) {
        try (DuckDb database = databaseFor(sql)) {
            return new Answer(database.askReader(sql), Outdated.notes(tables.state(), namesIn(sql)));
        } catch (JobException e) {
            Matcher missing = MISSING.matcher(String.valueOf(e.getMessage()));
            throw missing.find() ? unknown(missing.group(1)) : e;
        }
    }

    @Override
    public void close() {
        localFiles.close();
    }

    private DuckDb databaseFor(String sql) {
        return DuckDb.over(namesIn(sql).stream()
                .map(name -> new TableView(tables.open(name), cycles))
                .toList());
    }

    private List<TableName> namesIn(String sql) {
        return names.stream().filter(name -> name.isNamedIn(sql)).toList();
    }

    // ALL would do, but cannot follow an order that was asked for.
    private static String allColumns(DeltaTable table) {
        return table.schema().fieldNames().stream().map(Sql::identifier).collect(Collectors.joining(", "));
    }

    private JobException unknown(String name) {
        List<String> written = names.stream().map(TableName::written).toList();
        Optional<String> near = Nearest.to(name, written);
        return wrong("There is no table '" + name + "' in this lake."
                + near.map(other -> " Did you mean '" + other + "'?").orElse("")
                + " The tables are " + String.join(", ", written) + ".");
    }

    private static JobException wrong(String message) {
        return new JobException(ExitStatus.USAGE, message);
    }
}
