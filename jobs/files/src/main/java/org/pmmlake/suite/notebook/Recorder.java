package org.pmmlake.suite.notebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.notebook.NotebookSource.FrontMatter;
import org.pmmlake.suite.text.ResourceText;

/** Turns a source into a notebook: writes its cells, has their statements run, and keeps what came of them. */
final class Recorder {

    /** How many rows of a table a notebook shows at most: more than a statement of ours gives on the first cycle. */
    private static final int SHOWN_ROWS = 1000;

    private static final String CHART = "chart";

    private final Edition edition;
    private final SqlEngine engine;
    private final NotebookFile notebook = new NotebookFile();

    Recorder(Edition edition, SqlEngine engine) {
        this.edition = edition;
        this.engine = engine;
    }

    String record(NotebookSource source) {
        source.heading().tables().forEach(engine::open);
        notebook.text("question", heading(source.heading()));
        setup(source.heading());
        source.blocks().stream()
                .flatMap(block -> block instanceof Statement statement ? Stream.of(statement.kind()) : Stream.of())
                .filter(Statement.DrawingKind::isPicture)
                .distinct()
                .forEach(kind -> notebook.code("drawing-" + kind.word(), drawing(kind), "", Map.of()));
        for (NotebookBlock block : source.blocks()) {
            String id = "cell-" + (notebook.size() + 1);
            if (block instanceof NotebookBlock.Passage prose) {
                notebook.text(id, prose.markdown());
            } else if (block instanceof Statement statement) {
                run(id, statement);
            }
        }
        notebook.text("withheld", WITHHELD);
        run("withheld-rows", new Statement(Statement.DrawingKind.TABLE, withheldRows(source.heading())));
        return notebook.content();
    }

    private String heading(FrontMatter heading) {
        String where = heading.paragraphs().isEmpty()
                ? "The report does not ask this."
                : "The report asks this in " + heading.paragraphs() + ".";
        return "# " + heading.title() + "\n\n**" + heading.question() + "**\n\n" + where + " Audience: `"
                + edition.audience() + "`. Published tables: "
                + heading.tables().stream().map(table -> "`" + table + "`").collect(Collectors.joining(", ")) + ".";
    }

    private void setup(FrontMatter heading) {
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
        notebook.code("setup", python.toString().strip(), printed, Map.of());
    }

    private static String drawing(Statement.DrawingKind kind) {
        return "# How the rows of the view \"chart\" become a picture: a statement like any other.\n" + kind.word()
                + " = \"\"\"\n" + drawingSql(kind) + "\n\"\"\"";
    }

    private static String drawingSql(Statement.DrawingKind kind) {
        return ResourceText.of(NotebookSource.class, "drawings/" + kind.word() + ".sql")
                .strip();
    }

    private void run(String id, Statement statement) {
        String call = "spark.sql(\"\"\"\n" + statement.sql() + "\n\"\"\""
                + (statement.isAboutOneCycle() ? ", cycle=cycle" : "") + ")";
        String sql = statement.of(edition.cycle());
        switch (statement.kind()) {
            case TABLE -> table(id, sql, call);
            case SENTENCES ->
                notebook.code(
                        id,
                        "for sentence in " + call + ".collect():\n    print(sentence[0])",
                        engine.ask(sql).stream()
                                .map(sentence -> sentence + "\n")
                                .collect(Collectors.joining()),
                        Map.of());
            default -> picture(id, sql, statement.kind(), call);
        }
    }

    private void table(String id, String sql, String call) {
        RenderedRows shown = engine.show(sql, SHOWN_ROWS);
        notebook.code(
                id,
                "rows = " + call + "\nprint(rows.count(), \"rows, of which at most\", shown_rows, \"are shown\")\nrows",
                shown.total() + " rows, of which at most " + SHOWN_ROWS + " are shown\n",
                Map.of("text/html", shown.html()));
    }

    private void picture(String id, String sql, Statement.DrawingKind kind, String call) {
        engine.define(CHART, sql);
        List<@Nullable String> svg = engine.ask(drawingSql(kind));
        if (svg.size() != 1) {
            throw new IllegalStateException("One picture was expected, but there are " + svg.size() + ".");
        }
        notebook.code(
                id,
                call + ".createOrReplaceTempView(\"" + CHART + "\")\nSVG(spark.sql(" + kind.word() + ").first()[0])",
                "",
                Map.of(
                        "image/svg+xml",
                        Objects.requireNonNull(svg.get(0)),
                        "text/plain",
                        "<IPython.core.display.SVG object>"));
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
