package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at all rows of one data point of one Member, which are added up over units and periods (contract §3), for rows that
 * count the same thing twice or another year. Changes no value.
 */
public final class PointDoubts {

    /** Words that name a sum of units, in the languages of the Members that were met so far. */
    private static final Set<String> TOTAL_WORDS =
            Set.of("total totals totale totaux totales gesamt subtotal sum somme suma ensemble overall".split(" ", -1));

    /** Whole names that do. */
    private static final Set<String> TOTAL_NAMES =
            Set.of("all;all offices;all units;national;whole country;country;tous;toutes;tous les bureaux;todos;todas"
                    .split(";", -1));

    /** Fewer digits may be a sum of others by chance. */
    private static final int DIGITS_OF_A_SUM = 4;

    private static final int ROWS_SHOWN = 5;

    private static final int NAMES_HELD = 1 << 14;

    private final int cycle;
    private final NearNames names = new NearNames();
    /** Whether each name says that it is a sum: a Member reports all its data points by the same offices. */
    private final Map<String, Boolean> totals = new HashMap<>();

    /**
     * One row.
     *
     * @param unit office; empty where none
     * @param period month; empty where none
     * @param value what it adds
     */
    public record PointRow(String unit, String period, BigDecimal value) {}

    /** A doubt, with the rows it is about in {@code observed}. */
    public record Doubt(String rule, String observed, String expected, String message) {}

    /** Doubts about data points of one cycle; what is known of names is kept for the next data point. */
    public PointDoubts(int cycle) {
        this.cycle = cycle;
    }

    /** The doubts about all rows of one data point, by rule; none twice. */
    public List<Doubt> of(List<PointRow> points) {
        List<Doubt> doubts = new ArrayList<>();
        outsideCycle(points).ifPresent(doubts::add);
        if (points.size() > 1) {
            Map<String, BigDecimal> units = new TreeMap<>();
            points.forEach(point -> units.merge(point.unit(), point.value(), BigDecimal::add));
            sameUnit(units).ifPresent(doubts::add);
            total(units).ifPresent(doubts::add);
            yearAndMonths(points).ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<Doubt> outsideCycle(List<PointRow> points) {
        String year = cycle + "-";
        List<PointRow> outside = points.stream()
                .filter(point -> !point.period().isEmpty() && !point.period().startsWith(year))
                .toList();
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        "period-outside-cycle",
                        listed(outside, PointRow::toString, PointDoubts::shown, "; "),
                        String.valueOf(cycle),
                        "Rows are of months outside the year of the cycle, and are added up with the others."));
    }

    private Optional<Doubt> sameUnit(Map<String, BigDecimal> units) {
        List<NearNames.NamePair> pairs = names.pairs(units.keySet());
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        "same-unit-twice",
                        listed(
                                pairs,
                                NearNames.NamePair::one,
                                pair -> shown(pair.one(), units) + " \u2248 " + shown(pair.other(), units),
                                "; "),
                        "one name for one unit",
                        "Two units have nearly the same name. If they are one, its rows are counted twice."));
    }

    private Optional<Doubt> total(Map<String, BigDecimal> units) {
        if (units.size() < 2) {
            return Optional.empty();
        }
        BigDecimal all = units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<String> named =
                units.keySet().stream().filter(this::isNamedTotal).findFirst();
        Optional<String> total = named.or(() -> units.keySet().stream()
                .filter(unit -> units.size() > 2 && isSumOfOthers(unit, units, all))
                .findFirst());
        return total.map(unit -> {
            List<String> parts =
                    units.keySet().stream().filter(other -> !other.equals(unit)).toList();
            String what = isSum(unit, units, all)
                    ? " equals the sum of the other units"
                    : " is named like a sum of units and was sent along with them";
            return new Doubt(
                    "total-and-parts",
                    shown(unit, units)
                            + (isSum(unit, units, all) ? " = " : " \u2260 ")
                            + listed(parts, part -> part, part -> shown(part, units), " + "),
                    "the total or its parts",
                    upper(name(unit)) + what + ", and all of them are added up.");
        });
    }

    private static boolean isSum(String unit, Map<String, BigDecimal> units, BigDecimal all) {
        BigDecimal own = Objects.requireNonNull(units.get(unit));
        return own.signum() > 0 && own.add(own).compareTo(all) == 0;
    }

    private static boolean isSumOfOthers(String unit, Map<String, BigDecimal> units, BigDecimal all) {
        return isSum(unit, units, all)
                && (unit.isEmpty() || Objects.requireNonNull(units.get(unit)).precision() >= DIGITS_OF_A_SUM);
    }

    private boolean isNamedTotal(String unit) {
        if (totals.size() == NAMES_HELD) {
            totals.clear();
        }
        return totals.computeIfAbsent(unit, PointDoubts::saysTotal);
    }

    private static boolean saysTotal(String unit) {
        List<String> words = NearNames.words(unit);
        return words.stream().anyMatch(TOTAL_WORDS::contains) || TOTAL_NAMES.contains(String.join(" ", words));
    }

    private static Optional<Doubt> yearAndMonths(List<PointRow> points) {
        Map<String, List<PointRow>> units = new LinkedHashMap<>();
        points.forEach(point ->
                units.computeIfAbsent(point.unit(), none -> new ArrayList<>()).add(point));
        units.values()
                .removeIf(own -> own.stream()
                                .map(point -> point.period().isEmpty())
                                .distinct()
                                .count()
                        < 2);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        "year-and-months",
                        listed(units.values(), own -> own.get(0).unit(), PointDoubts::yearBesideMonths, "; "),
                        "the year or its months",
                        "A row without a period was sent along with rows of months, and all of them are added up."));
    }

    private static String yearBesideMonths(List<PointRow> points) {
        BigDecimal year = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        TreeSet<String> months = new TreeSet<>();
        for (PointRow point : points) {
            if (point.period().isEmpty()) {
                year = year.add(point.value());
            } else {
                sum = sum.add(point.value());
                months.add(point.period());
            }
        }
        String unit = points.get(0).unit();
        String span = months.size() == 1
                ? months.first()
                : months.first() + " \u2026 " + months.last() + " (" + months.size() + ")";
        return shown(new PointRow(unit, "", year)) + "; " + shown(new PointRow(unit, span, sum));
    }

    /** The first few of some rows; how many more there are stands behind, without words of a language. */
    private static <T> String listed(
            Collection<T> rows, Function<T, String> order, Function<T, String> text, String between) {
        String shown = rows.stream()
                .sorted(Comparator.comparing(order))
                .limit(ROWS_SHOWN)
                .map(text)
                .collect(Collectors.joining(between));
        return rows.size() > ROWS_SHOWN ? shown + between + "\u2026 (" + (rows.size() - ROWS_SHOWN) + ")" : shown;
    }

    private static String shown(PointRow point) {
        return Stream.of(point.unit().isEmpty() ? "" : '"' + point.unit() + '"', point.period(), number(point.value()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String shown(String unit, Map<String, BigDecimal> units) {
        return '"' + unit + "\" " + number(Objects.requireNonNull(units.get(unit)));
    }

    private static String name(String unit) {
        return unit.isEmpty() ? "the row without unit" : '"' + unit + '"';
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
