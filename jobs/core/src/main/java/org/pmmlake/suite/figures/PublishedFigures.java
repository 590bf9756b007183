package org.pmmlake.suite.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the register of printed figures, {@code published-figures.csv} of a catalogue, and the printed lists. */
public final class PublishedFigures {

    private static final String FIGURES = "published-figures.csv";
    private static final String LISTS = "published-lists.csv";
    private static final List<String> COLUMNS =
            List.of(("id paragraph kpi_code statistic group_kind group value unit decimals qualifier "
                            + "claim_class consistent note repeat_of")
                    .split(" ", -1));

    private PublishedFigures() {}

    /** Whether a catalogue version has printed figures. */
    public static boolean isIn(Path catalogue) {
        return Files.exists(catalogue.resolve(FIGURES));
    }

    /**
     * The figures in the order of the file.
     *
     * @param catalogue folder of a catalogue version
     * @throws IllegalArgumentException if the header or a row is not as expected
     */
    public static List<PublishedFigure> load(Path catalogue) throws IOException {
        Path file = catalogue.resolve(FIGURES);
        List<List<String>> rows = rows(file, COLUMNS);
        List<PublishedFigure> figures = new ArrayList<>();
        for (List<String> row : rows) {
            figures.add(new PublishedFigure(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8).isEmpty() ? 0 : Integer.parseInt(row.get(8)),
                    row.get(9),
                    row.get(10),
                    row.get(11).equals("yes"),
                    row.get(12),
                    row.get(13)));
        }
        return List.copyOf(figures);
    }

    /** The lists that the report prints: codes by name of the list, both in the order of the file. */
    public static Map<String, List<String>> lists(Path catalogue) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (List<String> row : rows(catalogue.resolve(LISTS), List.of("list", "code", "paragraph"))) {
            lists.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1));
        }
        return lists;
    }

    private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
        List<List<String>> rows = CsvText.parse(Files.readString(file, StandardCharsets.UTF_8));
        if (rows.isEmpty() || !rows.get(0).equals(columns)) {
            throw new IllegalArgumentException(
                    file + " has other columns than expected: they should be " + String.join(",", columns) + ".");
        }
        int line = 1;
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Record " + line + " of " + file + " has " + row.size()
                        + " cells instead of " + columns.size() + ".");
            }
            line++;
        }
        return rows.subList(1, rows.size());
    }
}
