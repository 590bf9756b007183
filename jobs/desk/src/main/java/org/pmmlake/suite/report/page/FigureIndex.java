package org.pmmlake.suite.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pmmlake.suite.text.ResourceText;

/** Where each figure and table of the source report has its counterpart: {@code figures.csv}. */
final class FigureIndex {

    static final List<SourceFigure> ALL = ResourceText.of(FigureIndex.class, "figures.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells ->
                    new SourceFigure(cells[0], cells[1], cells[2], cells[3], Arrays.asList(cells[4].split(" ", -1))))
            .toList();

    private FigureIndex() {}

    /**
     * A figure or table of the source report.
     *
     * @param kind {@code figure} or {@code table}
     * @param number its number there
     * @param page page of a cycle that has the counterpart
     * @param anchor place on that page
     * @param queries names of the queries that it shows
     */
    record SourceFigure(String kind, String number, String page, String anchor, List<String> queries) {}

    /** What of the source report a place on a page stands for, in words; empty for nothing. */
    static String at(String page, String anchor, PageText text) {
        return ALL.stream()
                .filter(entry -> entry.page().equals(page) && entry.anchor().equals(anchor))
                .map(entry -> text.say("source." + entry.kind(), entry.number()))
                .collect(Collectors.joining(", "));
    }
}
