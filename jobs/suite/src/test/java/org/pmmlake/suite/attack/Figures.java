package org.pmmlake.suite.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of the values of a group.
 *
 * @param edition place of the edition that showed it first
 * @param members the group's Members with a value at that time
 * @param unit what figures are multiples of
 * @param below values below the median (or mean, where that is the benchmark)
 * @param above values above it
 * @param sign of the skewness
 */
record Figures(
        int edition,
        int cycle,
        String kpi,
        SortedSet<String> members,
        double unit,
        @Nullable Double mean,
        @Nullable Double median,
        @Nullable Double stddev,
        @Nullable Integer below,
        @Nullable Integer above,
        @Nullable Integer sign) {

    static final List<String> KINDS =
            List.of("GLOBAL", "WCO_REGION", "INCOME_GROUP", "GEOGRAPHIC_TYPE", "ADMINISTRATION_TYPE");
    private static final double EXACT = 1e-6;

    /** All that editions show of a KPI whose rows have a precision: whose values are hidden. */
    static List<Figures> read(List<Edition> editions, String kpi) {
        Set<Figures> all = new LinkedHashSet<>();
        for (Edition edition : editions) {
            for (Release release : edition.releases()) {
                Map<String, Integer> signs = signs(release, kpi);
                for (Map<String, @Nullable Object> row : release.rows("benchmark")) {
                    if (kpi.equals(row.get("kpi")) && row.get("precision") != null) {
                        all.add(of(editions, release, row, signs));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static Figures of(
            List<Edition> editions, Release release, Map<String, @Nullable Object> row, Map<String, Integer> signs) {
        int edition = place(editions, String.valueOf(row.get("vintage")));
        int cycle = number(row, "cycle").intValue();
        String kpi = String.valueOf(row.get("kpi"));
        String kind = String.valueOf(row.get("group_kind"));
        SortedSet<String> members = members(editions.get(edition), cycle, kpi, kind, String.valueOf(row.get("group")));
        if (members.size() != number(row, "responses").intValue()) {
            throw new IllegalStateException("Another number of responses than the register gives: " + row);
        }
        boolean all = kind.equals("GLOBAL");
        boolean lower = "lower-better".equals(direction(release, cycle, kpi));
        return new Figures(
                edition,
                cycle,
                kpi,
                members,
                Double.parseDouble(String.valueOf(row.get("precision"))),
                real(row, "mean"),
                real(row, "median"),
                real(row, "stddev"),
                all ? whole(row, "below") : null,
                all && lower ? whole(row, "worse") : null,
                all ? signs.get(cycle + "/" + row.get("vintage")) : null);
    }

    static String direction(Release release, int cycle, String kpi) {
        return release.rows("dim_kpi").stream()
                .filter(row -> Integer.valueOf(cycle).equals(row.get("cycle")) && kpi.equals(row.get("kpi")))
                .map(row -> String.valueOf(row.get("direction")))
                .findFirst()
                .orElse("");
    }

    /** The sign of the skewness by cycle and vintage, which the class of a KPI gives away. */
    private static Map<String, Integer> signs(Release release, String kpi) {
        Map<String, Integer> signs = new TreeMap<>();
        for (Map<String, @Nullable Object> row : release.rows("kpi_performance")) {
            String direction = String.valueOf(row.get("direction"));
            if (kpi.equals(row.get("kpi")) && row.get("classification") != null && direction.endsWith("-better")) {
                int up = direction.equals("higher-better") ? 1 : -1;
                String key = row.get("cycle") + "/" + row.get("vintage");
                switch (String.valueOf(row.get("classification"))) {
                    case "well-performing" -> signs.put(key, -up);
                    case "low-performing" -> signs.put(key, up);
                    default -> signs.put(key, 0);
                }
            }
        }
        return signs;
    }

    static int place(List<Edition> editions, String name) {
        for (int k = 0; k < editions.size(); k++) {
            if (editions.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalStateException("A figure is of a release that nobody knows: " + name);
    }

    static SortedSet<String> members(Edition edition, int cycle, String kpi, String kind, String group) {
        SortedSet<String> members = edition.own().members(cycle, kind, group);
        members.retainAll(edition.secrets()
                .values()
                .getOrDefault(cycle + "/" + kpi, new TreeMap<>())
                .keySet());
        return members;
    }

    static Number number(Map<String, @Nullable Object> row, String column) {
        return (Number) Objects.requireNonNull(row.get(column), column);
    }

    private static @Nullable Double real(Map<String, @Nullable Object> row, String column) {
        return row.get(column) == null
                ? null
                : Double.valueOf(number(row, column).doubleValue());
    }

    private static @Nullable Integer whole(Map<String, @Nullable Object> row, String column) {
        return row.get(column) == null
                ? null
                : Integer.valueOf(number(row, column).intValue());
    }

    /** With the protection switched off: the mean, median and spread of every group as they are. */
    static List<Figures> unprotected(List<Edition> editions, String kpi) {
        List<Figures> all = new ArrayList<>();
        for (int k = 0; k < editions.size(); k++) {
            Edition edition = editions.get(k);
            for (Map<String, @Nullable Object> row : edition.own().rows("response_rate")) {
                int cycle = number(row, "cycle").intValue();
                String kind = String.valueOf(row.get("group_kind"));
                SortedMap<String, Double> values =
                        new TreeMap<>(edition.secrets().values().getOrDefault(cycle + "/" + kpi, new TreeMap<>()));
                if (kpi.equals(row.get("kpi"))) {
                    SortedSet<String> members = members(edition, cycle, kpi, kind, String.valueOf(row.get("group")));
                    values.keySet().retainAll(members);
                    if (!members.isEmpty()) {
                        all.add(exact(k, cycle, kpi, values));
                    }
                }
            }
        }
        return all;
    }

    private static Figures exact(int edition, int cycle, String kpi, SortedMap<String, Double> values) {
        double[] sorted = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Figures(
                edition,
                cycle,
                kpi,
                new TreeSet<>(values.keySet()),
                EXACT,
                round(mean, EXACT),
                round(median, EXACT),
                n < 2 ? null : Double.valueOf(round(Math.sqrt(squares / (n - 1)), EXACT)),
                null,
                null,
                null);
    }

    /** The nearest multiple of a unit, of two the even one. */
    static double round(double figure, double unit) {
        BigDecimal step = BigDecimal.valueOf(unit);
        return new BigDecimal(figure)
                .divide(step, 0, RoundingMode.HALF_EVEN)
                .multiply(step)
                .doubleValue();
    }
}
