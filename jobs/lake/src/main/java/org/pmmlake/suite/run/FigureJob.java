package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.figures.FigureQuery;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.figures.GoldTables;
import org.pmmlake.suite.figures.PublishedFigure;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.TableSpec;

/** Sets the figures that the report of cycle 2022 prints beside those that the gold tables give for that cycle. */
final class FigureJob {

    static final String WORK = "figures";

    private final JobContext context;
    private final Catalogue catalogue;
    private final Path folder;

    FigureJob(JobContext context) {
        this.context = context;
        this.catalogue = context.catalogues().forCycle(PublishedFigureTable.CYCLE_OF_THE_REPORT);
        this.folder = context.request().conf().resolve("catalogue").resolve(catalogue.version());
    }

    /** Fills the table; empty where nothing changed since it was, or where lake or catalogue have nothing to compare. */
    Optional<Scoreboard> run() {
        String analysed = context.state().done().get("analyse/" + PublishedFigureTable.CYCLE_OF_THE_REPORT);
        boolean done = context.state().doneWith(WORK).equals(Optional.ofNullable(analysed));
        if (analysed == null || done || !PublishedFigures.isIn(folder)) {
            return Optional.empty();
        }
        Map<String, List<Map<String, @Nullable Object>>> read = new ConcurrentHashMap<>();
        List<FigureResult> results = answer(table -> read.computeIfAbsent(table, this::rows));
        write(results, analysed);
        return Optional.of(Scoreboard.of(results));
    }

    /** The result of each figure, by identifier, from any tables; none where there are no figures. */
    Map<String, FigureResult> answersFrom(GoldTables tables) {
        Map<String, FigureResult> answers = new HashMap<>();
        for (FigureResult result : answer(tables)) {
            answers.put(result.figure().id(), result);
        }
        return answers;
    }

    private List<FigureResult> answer(GoldTables tables) {
        List<PublishedFigure> figures = printed();
        return figures.isEmpty()
                ? List.of()
                : new FigureQuery(tables, catalogue, read(() -> PublishedFigures.lists(folder))).answer(figures);
    }

    private <T> T read(StoreWork.Reading<T> work) {
        return StoreWork.get("The printed figures in " + folder + " cannot be read", work);
    }

    /** The figures that the report prints; none where the catalogue has none. */
    List<PublishedFigure> printed() {
        return PublishedFigures.isIn(folder) ? read(() -> PublishedFigures.load(folder)) : List.of();
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
