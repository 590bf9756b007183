package org.pmmlake.suite.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.figures.PublishedFigure;

/**
 * The figures that the report prints. It prints some of them several times: the one with most decimals counts among
 * those that hold together, and what it says elsewhere is told with it.
 */
record PrintedFigures(List<PublishedFigure> figures) implements FigureSource {

    /** The cycle that the report is about. */
    static final int CYCLE = 2022;

    @Override
    public String name() {
        return "the report";
    }

    @Override
    public List<PublishedNumber> figures(Kpi kpi, GroupOfMember group) {
        List<PublishedNumber> found = new ArrayList<>();
        String benchmark = kpi.benchmarkStatistic().code();
        Stream.of("mean", "median")
                .sorted(Comparator.comparing((String statistic) -> !statistic.equals(benchmark)))
                .forEach(statistic -> figure(kpi, group, statistic).ifPresent(found::add));
        return found;
    }

    private Optional<PublishedNumber> figure(Kpi kpi, GroupOfMember group, String statistic) {
        List<PublishedFigure> printed = printed(kpi, group, statistic);
        return printed.stream()
                .filter(PublishedFigure::consistent)
                .min(Comparator.comparing((PublishedFigure figure) -> !isExact(figure))
                        .thenComparing(figure -> -figure.decimals()))
                .map(chosen -> new PublishedNumber(
                        statistic,
                        chosen.number(),
                        chosen.decimals(),
                        isExact(chosen) ? "" : chosen.qualifier(),
                        count(kpi, group, "n_responses"),
                        count(kpi, group, "count_below_benchmark"),
                        share(kpi, group),
                        source(chosen, printed),
                        note(kpi, group, statistic, printed)));
    }

    private static boolean isExact(PublishedFigure figure) {
        return figure.qualifier().equals("exact") || figure.qualifier().startsWith("equal");
    }

    private List<PublishedFigure> printed(Kpi kpi, GroupOfMember group, String statistic) {
        String kind = group.kind().code().toLowerCase(Locale.ROOT);
        return figures.stream()
                .filter(figure ->
                        figure.kpi().equals(kpi.code()) && figure.statistic().equals(statistic))
                .filter(figure -> figure.groupKind().equals(kind)
                        && Set.of(figure.group().split("\\+")).contains(group.code()))
                .toList();
    }

    private @Nullable Long count(Kpi kpi, GroupOfMember group, String statistic) {
        return printed(kpi, group, statistic).stream()
                .filter(PublishedFigure::consistent)
                .map(figure -> Long.valueOf(Math.round(figure.number())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double share(Kpi kpi, GroupOfMember group) {
        return printed(kpi, group, "share_below_benchmark_pct").stream()
                .filter(figure -> figure.consistent() && isExact(figure))
                .map(PublishedFigure::number)
                .findFirst()
                .orElse(null);
    }

    private static String source(PublishedFigure chosen, List<PublishedFigure> printed) {
        String places = printed.stream()
                .map(figure -> place(figure.paragraph()))
                .distinct()
                .collect(Collectors.joining(", "));
        return places + " (" + chosen.id() + ")";
    }

    private static String place(String paragraph) {
        return Character.isDigit(paragraph.charAt(0)) ? "§" + paragraph : paragraph;
    }

    private String note(Kpi kpi, GroupOfMember group, String statistic, List<PublishedFigure> printed) {
        Set<String> notes = new LinkedHashSet<>();
        if (!statistic.equals(kpi.benchmarkStatistic().code())) {
            notes.add("The benchmark of this KPI is its "
                    + kpi.benchmarkStatistic().code() + ".");
        }
        printed.stream()
                .filter(figure -> !figure.consistent())
                .forEach(figure ->
                        notes.add(place(figure.paragraph()) + " prints " + figure.value() + ", which cannot hold."));
        printed.stream()
                .filter(figure -> !isExact(figure))
                .forEach(figure -> notes.add(
                        place(figure.paragraph()) + " says " + figure.qualifier() + " " + figure.value() + "."));
        Stream.concat(printed.stream(), besides(kpi, group))
                .map(PublishedFigure::note)
                .filter(note -> !note.isEmpty())
                .forEach(notes::add);
        words(kpi, group).forEach(notes::add);
        return String.join(" ", notes);
    }

    /** Figures on the same cell that are no mean or median, where the report is at odds with itself. */
    private Stream<PublishedFigure> besides(Kpi kpi, GroupOfMember group) {
        return Stream.of("n_responses", "count_below_benchmark", "share_below_benchmark_pct")
                .flatMap(statistic -> printed(kpi, group, statistic).stream());
    }

    /** Shares of Members on one side that do not fit into the columns for those below. */
    private List<String> words(Kpi kpi, GroupOfMember group) {
        List<String> words = new ArrayList<>();
        printed(kpi, group, "share_above_benchmark_pct")
                .forEach(figure -> words.add(figure.value() + " % of the Members lie above the benchmark ("
                        + place(figure.paragraph()) + ")."));
        printed(kpi, group, "share_below_benchmark_pct").stream()
                .filter(figure -> !isExact(figure))
                .forEach(figure -> words.add("The share below the benchmark is " + figure.qualifier() + " "
                        + figure.value() + " % (" + place(figure.paragraph()) + ")."));
        return words;
    }
}
