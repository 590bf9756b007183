package org.pmmlake.suite.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pmmlake.suite.notebook.NotebookSource.FrontMatter;

/** Turns a source into a notebook: writes its cells, has their statements run, and keeps what came of them. */
final class Recorder {

    /** How many rows of a table a notebook shows at most: more than a statement of ours gives on the first cycle. */
    static final int SHOWN_ROWS = 1000;

    /** Name of the cell that reads the release. */
    static final String SETUP = "setup";

    private static final String CHART = "chart";

    private final Edition edition;
    private final SqlEngine engine;

    Recorder(Edition edition, SqlEngine engine) {
        this.edition = edition;
        this.engine = engine;
    }

    /** The cells of a notebook. */
    List<NotebookCell> record(NotebookSource source) {
        open(source.heading());
        List<NotebookCell> cells = new ArrayList<>();
        cells.add(new NotebookCell.Text("question", heading(source.heading())));
        cells.add(setup(source));
        source.blocks().stream()
                .filter(block ->
                        block instanceof Statement statement && statement.kind().isPicture())
                .map(block -> ((Statement) block).kind())
                .distinct()
                .forEach(kind -> cells.add(new NotebookCell.Code("drawing-" + word(kind), drawing(kind), List.of())));
        for (NotebookBlock block : source.blocks()) {
            String id = "cell-" + (cells.size() + 1);
            cells.add(
                    block instanceof Markdown prose
                            ? new NotebookCell.Text(id, prose.markdown())
                            : run(id, (Statement) block));
        }
        cells.add(new NotebookCell.Text("withheld", WITHHELD));
        cells.add(run("withheld-rows", new Statement(Statement.DrawingKind.TABLE, withheldRows(source.heading()))));
        return cells;
    }

    private void open(FrontMatter heading) {
        heading.tables().forEach(engine::open);
    }

    private String heading(FrontMatter heading) {
        String where = heading.paragraphs().isEmpty()
                ? "The report does not ask this."
                : "The report asks this in " + heading.paragraphs() + ".";
        return "# " + heading.title() + "\n\n**" + heading.question() + "**\n\n" + where + " Audience: `"
                + edition.audience() + "`. Published tables: "
                + heading.tables().stream().map(table -> "`" + table + "`").collect(Collectors.joining(", ")) + ".";
    }

    private NotebookCell setup(NotebookSource source) {
        FrontMatter heading = source.heading();
        StringBuilder python = new StringBuilder();
        python.append(
                """
                import json

                from IPython.display import SVG
                from pyspark.sql import SparkSession

                release = "%s"  # the folder of the release, seen from this notebook
                cycle = %d
                shown_rows = %d

                spark = SparkSession.builder.getOrCreate()
                spark.conf.set("spark.sql.repl.eagerEval.enabled", True)
                spark.conf.set("spark.sql.repl.eagerEval.maxNumRows", shown_rows)
                spark.conf.set("spark.sql.repl.eagerEval.truncate", 0)
                for table in [%s]:
                    spark.read.parquet(f"{release}/{table}.parquet").createOrReplaceTempView(table)
                """
                        .formatted(
                                edition.place(),
                                edition.cycle(),
                                SHOWN_ROWS,
                                heading.tables().stream()
                                        .map(table -> '"' + table + '"')
                                        .collect(Collectors.joining(", "))));
        python.append(
                """
                about = json.loads(spark.read.text(f"{release}/release.json", wholetext=True).first()[0])
                print("release", about["release"], "by version", about["suite_version"], "of the suite")
                """);
        String printed = "release " + edition.release() + " by version " + edition.suiteVersion() + " of the suite\n";
        return new NotebookCell.Code(SETUP, python.toString().strip(), List.of(new NotebookCell.Printed(printed)));
    }

    private static String drawing(Statement.DrawingKind kind) {
        return "# How the rows of the view \"chart\" become a picture: a statement like any other.\n" + word(kind)
                + " = \"\"\"\n" + drawingSql(kind) + "\n\"\"\"";
    }

    private static String drawingSql(Statement.DrawingKind kind) {
        return NotebookSource.resource("drawings/" + word(kind) + ".sql").strip();
    }

    private static String word(Statement.DrawingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private NotebookCell run(String id, Statement statement) {
        String call = "spark.sql(\"\"\"\n" + statement.sql() + "\n\"\"\""
                + (statement.isAboutOneCycle() ? ", cycle=cycle" : "") + ")";
        return switch (statement.kind()) {
            case TABLE -> table(id, statement, call);
            case SENTENCES -> sentences(id, statement, call);
            default -> picture(id, statement, call);
        };
    }

    private NotebookCell table(String id, Statement statement, String call) {
        RenderedRows shown = engine.show(statement.of(edition.cycle()), SHOWN_ROWS);
        String source =
                "rows = " + call + "\nprint(rows.count(), \"rows, of which at most\", shown_rows, \"are shown\")\nrows";
        String printed = shown.answer().total() + " rows, of which at most " + SHOWN_ROWS + " are shown\n";
        return new NotebookCell.Code(
                id, source, List.of(new NotebookCell.Printed(printed), new NotebookCell.RowsOutput(shown)));
    }

    private NotebookCell sentences(String id, Statement statement, String call) {
        StatementResult answer = engine.ask(statement.of(edition.cycle()));
        String source = "for sentence in " + call + ".collect():\n    print(sentence[0])";
        String printed = answer.rows().stream().map(row -> row.get(0) + "\n").collect(Collectors.joining());
        return new NotebookCell.Code(
                id, source, printed.isEmpty() ? List.of() : List.of(new NotebookCell.Printed(printed)));
    }

    private NotebookCell picture(String id, Statement statement, String call) {
        engine.define(CHART, statement.of(edition.cycle()));
        String svg = engine.ask(drawingSql(statement.kind())).onlyCell();
        String source = call + ".createOrReplaceTempView(\"" + CHART + "\")\nSVG(spark.sql(" + word(statement.kind())
                + ").first()[0])";
        return new NotebookCell.Code(id, source, List.of(new NotebookCell.PictureOutput(svg)));
    }

    private static final String WITHHELD =
            """
            ## What is withheld

            A row whose `disclosure` is not `published` has nulls for what this audience may not see: `policy` (the level of
            the KPI), `too-few` (too few responses in the group) and `withheld` (so that no hidden value can be worked
            out). Tables above have this word beside such nulls; a null
            in a row that is `published` is a figure that is undefined. Pictures say `withheld` with the word, and `–`."""
                    .strip();

    /** Rows by table and reason; dimensions are never withheld. */
    private static String withheldRows(FrontMatter heading) {
        return new TreeSet<>(heading.tables())
                .stream()
                        .filter(table -> !table.startsWith("dim_"))
                        .map(table ->
                                "SELECT '" + table + "' AS published_table, disclosure, count(*) AS row_count FROM "
                                        + table + " GROUP BY disclosure")
                        .reduce((one, other) -> one + "\nUNION ALL " + other)
                        .map(sql -> sql + "\nORDER BY published_table, disclosure")
                        .orElse(
                                "SELECT 'dimensions' AS published_table, 'published' AS disclosure, count(*) AS row_count"
                                        + " FROM " + heading.tables().get(0));
    }
}
