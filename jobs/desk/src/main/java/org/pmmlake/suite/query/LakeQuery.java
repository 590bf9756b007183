package org.pmmlake.suite.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.text.Nearest;

/** Asks the tables of one lake, without Spark and without writing anything. */
public final class LakeQuery implements AutoCloseable {

    private static final Pattern MISSING = Pattern.compile("Table with name (.+) does not exist!");
    private static final Pattern PLACE = Pattern.compile("\\?");

    private final SortedSet<Integer> cycles;
    private final FetchedFiles localFiles = new FetchedFiles();
    private final KernelTables tables;
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
        this.tables = new KernelTables(lake, localFiles);
        this.names = tables.names();
        if (names.isEmpty()) {
            throw JobException.failed(
                    "The lake '" + lake + "' has no tables yet. 'pmm run' makes them, 'pmm demo' makes an example;"
                            + " --lake names another lake.");
        }
    }

    /** What can be asked: each table, then each named question. */
    public QueryAnswer listing() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        names.forEach(name -> rows.add(listed(name)));
        for (NamedQuestion question : NamedQuestion.ALL) {
            rows.add(Arrays.asList(question.name(), "question", null, question.description(), null));
        }
        return new QueryAnswer(
                new ResultTable(List.of("name", "kind", "version", "about", "columns"), rows),
                List.of(),
                List.of("name", "about"));
    }

    private List<@Nullable Object> listed(TableName name) {
        DeltaTable table = tables.open(name);
        return List.of(
                name.written(),
                "table",
                table.version(),
                table.about(),
                String.join(", ", table.schema().fieldNames()));
    }

    /**
     * Rows of one table.
     *
     * @param name a gold table by its name, one of another layer as {@code silver.name}
     */
    public QueryAnswer ofTable(String name, Selection selection) {
        TableName table = named(name);
        DeltaTable opened = tables.open(table);
        if (!cycles.isEmpty() && opened.cycleColumn() == null) {
            throw JobException.usage("The table " + name + " is not about single cycles: leave out --cycle.");
        }
        try (DuckDb database = DuckDb.over(List.of(new TableView(opened, cycles)))) {
            ResultTable rows = selected(
                    database,
                    selection.from(table.quoted(), allColumns(opened)),
                    selection,
                    opened.schema().fieldNames(),
                    name);
            List<String> notes = new ArrayList<>(Outdated.notes(tables.state(), List.of(table)));
            notes.addAll(hints(rows, opened, table.quoted(), name, selection));
            return new QueryAnswer(rows, notes, MainColumns.of(table.written()));
        }
    }

    private static ResultTable selected(
            DuckDb database, String sql, Selection selection, List<String> columns, String place) {
        try {
            return database.ask(sql);
        } catch (JobException refusal) {
            for (Optional<String> words : List.of(selection.where(), selection.orderBy())) {
                JobException helped = Hints.helped(refusal, database, words.orElse(""), columns, place);
                if (helped != refusal) {
                    throw helped;
                }
            }
            throw refusal;
        }
    }

    private List<String> hints(ResultTable rows, DeltaTable table, String sql, String name, Selection selection) {
        if (!rows.rows().isEmpty() || selection.limit().equals(Optional.of(0))) {
            return List.of();
        }
        try (DuckDb all = DuckDb.over(List.of(new TableView(table, new TreeSet<>())))) {
            return Hints.ofNothing(all, sql, name, Optional.ofNullable(table.cycleColumn()), cycles, selection);
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

    DeltaTable open(TableName name, long version) {
        return tables.open(name, version);
    }

    public boolean has(String name) {
        return names.stream().anyMatch(table -> table.written().equals(name));
    }

    public QueryAnswer ofQuestion(NamedQuestion question, Selection selection) {
        try (DuckDb database = databaseFor(question.sql())) {
            String sql = "(" + question.sql() + "\n)";
            List<String> columns =
                    database.ask("SELECT * FROM " + sql + " LIMIT 0").columns();
            ResultTable rows =
                    selected(database, selection.from(sql, question.order()), selection, columns, question.name());
            List<String> notes = new ArrayList<>(Outdated.notes(tables.state(), namesIn(question.sql())));
            if (question.summary() != null) {
                database.ask(question.summary()).rows().forEach(row -> notes.add(String.valueOf(row.get(0))));
            }
            if (rows.rows().isEmpty() && !cycles.isEmpty()) {
                notes.addAll(otherCycles(question, sql));
            }
            return new QueryAnswer(rows, notes, List.of());
        }
    }

    private List<String> otherCycles(NamedQuestion question, String sql) {
        try (DuckDb all = databaseFor(question.sql(), new TreeSet<>())) {
            boolean ofCycles =
                    all.ask("SELECT * FROM " + sql + " LIMIT 0").columns().contains("cycle");
            return Hints.ofNothing(
                    all,
                    sql,
                    question.name(),
                    ofCycles ? Optional.of("cycle") : Optional.empty(),
                    cycles,
                    Selection.all());
        }
    }

    /** The answer to one statement that reads; its rows are sorted by all columns where it asks for no order itself. */
    public QueryAnswer ofSql(String sql) {
        try (DuckDb database = databaseFor(sql)) {
            return new QueryAnswer(answered(database, sql), Outdated.notes(tables.state(), namesIn(sql)), List.of());
        }
    }

    /** The rows that {@link #ofSql} gives; {@code ?} stands for the next of the values, which are spelled as SQL. */
    public List<AnswerRow> rows(String sql, Object... values) {
        Iterator<Object> next = Arrays.asList(values).iterator();
        String filled = PLACE.matcher(sql).replaceAll(place -> {
            Object value = next.next();
            return Matcher.quoteReplacement(value instanceof Number ? value.toString() : Sql.literal(value.toString()));
        });
        return AnswerRow.of(ofSql(filled).table());
    }

    private ResultTable answered(DuckDb database, String sql) {
        try {
            return database.askReader(sql);
        } catch (JobException refusal) {
            Matcher missing = MISSING.matcher(String.valueOf(refusal.getMessage()));
            if (missing.find()) {
                throw unknown(missing.group(1));
            }
            SortedSet<String> columns = new TreeSet<>();
            List<String> places = new ArrayList<>();
            namesIn(sql).forEach(name -> {
                places.add(name.written());
                columns.addAll(tables.open(name).schema().fieldNames());
            });
            throw Hints.helped(refusal, database, sql, columns, String.join(", ", places));
        }
    }

    @Override
    public void close() {
        localFiles.close();
    }

    private DuckDb databaseFor(String sql) {
        return databaseFor(sql, cycles);
    }

    private DuckDb databaseFor(String sql, SortedSet<Integer> shown) {
        return DuckDb.over(namesIn(sql).stream()
                .map(name -> new TableView(tables.open(name), shown))
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
        List<String> known =
                new ArrayList<>(names.stream().map(TableName::written).toList());
        List<String> written = List.copyOf(known);
        NamedQuestion.ALL.forEach(question -> known.add(question.name()));
        Optional<String> near = names.stream()
                .filter(table -> table.name().equals(name))
                .map(TableName::written)
                .findFirst()
                .or(() -> Nearest.to(name, known));
        return JobException.usage("There is no table '" + name + "' in this lake."
                + Nearest.question(near)
                + " The tables are " + String.join(", ", written) + ".");
    }
}
