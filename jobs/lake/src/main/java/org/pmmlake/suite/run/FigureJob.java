package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.figures.FigureQuery;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.figures.GoldTables;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.TableSpec;

/** Sets the figures that the report of cycle 2022 prints beside those that the gold tables give for that cycle. */
final class FigureJob {

    static final String WORK = "figures";

    private final JobContext context;

    FigureJob(JobContext context) {
        this.context = context;
    }

    /** Fills the table; empty where nothing changed since it was, or where lake or catalogue have nothing to compare. */
    java.util.Optional<Scoreboard> run() {
        Catalogue catalogue = context.catalogues().forCycle(PublishedFigureTable.CYCLE_OF_THE_REPORT);
        Path folder = context.request().conf().resolve("catalogue").resolve(catalogue.version());
        String analysed = context.state().done().get("analyse/" + PublishedFigureTable.CYCLE_OF_THE_REPORT);
        boolean done = context.state().doneWith(WORK).equals(java.util.Optional.ofNullable(analysed));
        if (analysed == null || done || !Files.exists(folder.resolve("published-figures.csv"))) {
            return java.util.Optional.empty();
        }
        try {
            List<FigureResult> results = answer(catalogue, folder);
            write(results, analysed);
            return java.util.Optional.of(Scoreboard.of(results));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The printed figures in " + folder + " cannot be read", unreadable);
        }
    }

    private List<FigureResult> answer(Catalogue catalogue, Path folder) throws IOException {
        Map<String, List<Map<String, @Nullable Object>>> read = new ConcurrentHashMap<>();
        return answer(table -> read.computeIfAbsent(table, this::rows), catalogue, folder);
    }

    private static List<FigureResult> answer(GoldTables tables, Catalogue catalogue, Path folder) throws IOException {
        return new FigureQuery(tables, catalogue, PublishedFigures.lists(folder)).answer(PublishedFigures.load(folder));
    }

    /** The result of each figure that has one, by identifier, from any tables; none where there are no figures. */
    static Map<String, FigureResult> answersFrom(GoldTables tables, JobContext context) {
        Catalogue catalogue = context.catalogues().forCycle(PublishedFigureTable.CYCLE_OF_THE_REPORT);
        Path folder = context.request().conf().resolve("catalogue").resolve(catalogue.version());
        Map<String, FigureResult> answers = new HashMap<>();
        if (!Files.exists(folder.resolve("published-figures.csv"))) {
            return answers;
        }
        try {
            for (FigureResult result : answer(tables, catalogue, folder)) {
                if (result.computed() != null) {
                    answers.put(result.figure().id(), result);
                }
            }
            return answers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The printed figures in " + folder + " cannot be read", unreadable);
        }
    }

    private List<Map<String, @Nullable Object>> rows(String table) {
        TableSpec spec = LakeTables.named(table)
                .orElseThrow(() -> new IllegalStateException("No table answers figures of " + table));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Row row : context.tables().rows(spec, List.of(PublishedFigureTable.CYCLE_OF_THE_REPORT))) {
            Map<String, @Nullable Object> byName = new LinkedHashMap<>();
            for (String column : spec.columnNames()) {
                byName.put(column, row.getAs(column));
            }
            rows.add(byName);
        }
        return rows;
    }

    private void write(List<FigureResult> results, String runId) {
        context.progress().step("comparing with the printed figures");
        List<Row> rows = results.stream()
                .map(result -> RowFactory.create(
                        result.figure().id(),
                        result.figure().number(),
                        result.computed(),
                        result.difference(),
                        result.agrees(),
                        result.note(),
                        result.figure().isResult(),
                        PublishedFigureTable.CYCLE_OF_THE_REPORT,
                        runId))
                .toList();
        context.tables().replace(PublishedFigureTable.SPEC, rows, runId);
        context.commit(Map.of(WORK, runId));
    }
}
