package org.pmmlake.suite.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.ingest.read.RecordKind;

/** One Member's submission by the catalogue of the checkout, as tables of cells by kind. */
final class GoodSubmission {

    static final int CYCLE = 2022;

    private static final List<String> KEY = List.of("X01", "2022", "1");
    private static final List<String> VALUES = List.of("1234.5", "20000", "0.25", "7", "980.75", "64000");

    private GoodSubmission() {}

    static Catalogue catalogue() {
        try {
            return CycleCatalogues.load(Path.of(System.getProperty("pmm.root"), "conf"))
                    .forCycle(CYCLE);
        } catch (org.pmmlake.metrics.catalogue.InvalidCatalogueException faulty) {
            throw new IllegalStateException(faulty);
        }
    }

    /** Each kind with its header row and its records. */
    static Map<RecordKind, List<List<String>>> tables() {
        Catalogue catalogue = catalogue();
        List<Kpi> numbers = catalogue.kpis().stream()
                .filter(kpi -> kpi.questions() == 0)
                .limit(3)
                .toList();
        List<Kpi> maturity = catalogue.kpis().stream()
                .filter(kpi -> kpi.questions() > 0)
                .limit(1)
                .toList();
        Map<RecordKind, List<List<String>>> tables = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            if (kind != RecordKind.MEMBER) {
                tables.put(kind, new ArrayList<>(List.of(kind.columns())));
            }
        }
        add(tables, RecordKind.SUBMISSION, "2023-01-12");
        int value = 0;
        for (Kpi kpi : numbers.subList(0, 2)) {
            for (String dataPoint : kpi.dataPoints()) {
                add(tables, RecordKind.DATA_POINT, kpi.code(), dataPoint, "", "", "", "", VALUES.get(value++ % 6));
                add(
                        tables,
                        RecordKind.DATA_POINT,
                        kpi.code(),
                        dataPoint,
                        "",
                        "",
                        "Genève",
                        "2022-03",
                        VALUES.get(value++ % 6));
            }
        }
        for (Kpi kpi : maturity) {
            for (int question = 1; question <= kpi.questions(); question++) {
                add(tables, RecordKind.ANSWER, kpi.code(), String.valueOf(question), question % 2 == 0 ? "NO" : "YES");
            }
        }
        add(
                tables,
                RecordKind.BLANK,
                numbers.get(2).code(),
                catalogue.reasons().get(0).code());
        add(
                tables,
                RecordKind.BLANK,
                numbers.get(2).code(),
                catalogue.reasons().get(1).code());
        add(tables, RecordKind.TOOL, catalogue.tools().get(0).code(), "YES", "currently-using");
        add(tables, RecordKind.TOOL, catalogue.tools().get(1).code(), "NO", "");
        return tables;
    }

    private static void add(Map<RecordKind, List<List<String>>> tables, RecordKind kind, String... cells) {
        List<String> row = new ArrayList<>(KEY);
        row.addAll(List.of(cells));
        of(tables, kind).add(row);
    }

    static Map<RecordKind, List<List<String>>> copy(Map<RecordKind, List<List<String>>> tables) {
        Map<RecordKind, List<List<String>>> copy = new LinkedHashMap<>();
        tables.forEach((kind, rows) ->
                copy.put(kind, rows.stream().map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new))));
        return copy;
    }

    /** What a map has of a kind, which it has. */
    static <T> T of(Map<RecordKind, T> byKind, RecordKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    static String file(RecordKind kind) {
        return kind.word() + ".csv";
    }

    static String csv(List<List<String>> rows, String separator) {
        return rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> quoted(cell, separator))
                                .collect(Collectors.joining(separator)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String quoted(String cell, String separator) {
        return cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    static Map<String, byte[]> csvFiles(Map<RecordKind, List<List<String>>> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((kind, rows) -> files.put(file(kind), csv(rows, ",").getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
