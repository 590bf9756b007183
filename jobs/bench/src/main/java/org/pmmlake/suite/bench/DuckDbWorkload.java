package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.text.ResourceText;

/** {@code ingest} and {@code analyse} of the first cycle of the demo against DuckDB, which makes the same tables. */
final class DuckDbWorkload implements Workload {

    static final String INGEST_PARQUET = "ingest-parquet";
    static final String INGEST_CSV = "ingest-csv";
    static final String ANALYSE = "analyse";

    static final int CYCLE = 2022;
    private static final int MONTHS = 12;

    private final String name;
    private final Path landing;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Path start;
    private final Path lake;
    private final Path results;
    private final Path script;

    /** {@code landing} has the first cycle of the demo. */
    DuckDbWorkload(String name, Path landing, Catalogue catalogue, Commands commands, Path folder) {
        this.name = name;
        this.landing = landing;
        this.catalogue = catalogue;
        this.commands = commands;
        this.start = folder.resolve(name + "-start");
        this.lake = folder.resolve(name + "-lake");
        this.results = folder.resolve(name + "-other");
        this.script = folder.resolve(name + ".sql");
    }

    /** The landing zone of a workload: data points of Parquet are spread over offices and months. */
    static Path landing(String name, Landings landings, int members, int offices) {
        return name.equals(INGEST_PARQUET)
                ? landings.firstCycle(members, offices, MONTHS)
                : landings.firstCycle(members, 1, 1);
    }

    @Override
    public void prepare() {
        Folders.delete(start);
        Folders.copy(landing, start.resolve("landing"));
        if (name.equals(ANALYSE)) {
            commands.run("ingest", start);
        }
        String text = name.equals(ANALYSE) ? resource(ANALYSE) : resource(name) + resource("ingest");
        try {
            Files.writeString(
                    script,
                    CatalogueSql.tables(catalogue)
                            + (name.equals(ANALYSE) ? silver() : "")
                            + text.replace(
                                            "${landing}",
                                            start.resolve("landing").toString())
                                    .replace("${results}", results.toString())
                                    .replace("${cycle}", String.valueOf(CYCLE)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String resource(String script) {
        return ResourceText.of(DuckDbWorkload.class, script + ".sql");
    }

    /** What analyses read. */
    private String silver() {
        StoredTables tables = new StoredTables(start);
        return LakeTables.SILVER.stream().map(tables::view).collect(Collectors.joining());
    }

    @Override
    public void reset() {
        Folders.delete(lake);
        Folders.copy(start, lake);
        Folders.delete(results);
        try {
            Files.createDirectories(results);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Contender ours() {
        String job = name.equals(ANALYSE) ? "analyse" : "ingest";
        return new Contender(job, commands.job(job, lake));
    }

    @Override
    public Contender other() {
        return new Contender("DuckDB", commands.duckDb(script));
    }

    @Override
    public void compare() {
        try (ResultCheck check = new ResultCheck(new StoredTables(lake))) {
            check.requireEqual(results);
        }
    }

    @Override
    public Path lake() {
        return lake;
    }
}
