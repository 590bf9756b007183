package org.pmmlake.suite.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.text.Nearest;

/** What helps people on whose question has no answer: what there is instead, or what they probably meant. */
final class Hints {

    private static final Pattern UNKNOWN_COLUMN = Pattern.compile("Referenced column \"([^\"]+)\" not found");
    /** A column that shall be equal to a text. */
    private static final Pattern EQUAL = Pattern.compile("\"?([A-Za-z_][A-Za-z0-9_]*)\"?\\s*=\\s*'((?:[^']|'')*)'");
    /** More different values than this are no list of codes. */
    private static final int MOST_VALUES = 2000;

    private Hints() {}

    /** Why a selection of some cycles is empty, from a table with the rows of all cycles. */
    static List<String> ofNothing(
            DuckDb all,
            String table,
            String name,
            Optional<String> cycleColumn,
            SortedSet<Integer> cycles,
            Selection selection) {
        List<String> hints = new ArrayList<>();
        cycleColumn.ifPresent(
                column -> ofCycles(all, table, name, column, cycles).forEach(hints::add));
        selection.where().ifPresent(where -> ofValues(all, table, name, where).forEach(hints::add));
        if (hints.isEmpty()) {
            hints.add(selection.where().isPresent() ? "No row of " + name + " meets --where." : name + " has no rows.");
        }
        return hints;
    }

    private static List<String> ofCycles(
            DuckDb all, String table, String name, String column, SortedSet<Integer> cycles) {
        SortedSet<Integer> there = new TreeSet<>();
        values(all, table, column).forEach(cycle -> there.add(Integer.valueOf(cycle)));
        List<String> missing = cycles.stream()
                .filter(cycle -> !there.contains(cycle))
                .map(String::valueOf)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        return List.of(name + " has no rows of cycle " + String.join(" and ", missing) + "; "
                + (there.isEmpty()
                        ? "it has none of any cycle."
                        : "the cycles that there are: "
                                + there.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "."));
    }

    private static List<String> ofValues(DuckDb all, String table, String name, String where) {
        List<String> hints = new ArrayList<>();
        Matcher equal = EQUAL.matcher(where);
        while (equal.find()) {
            String column = equal.group(1);
            String wanted = equal.group(2).replace("''", "'");
            List<String> there = values(all, table, column);
            if (there.contains(wanted) || there.isEmpty() || there.size() == MOST_VALUES) {
                continue;
            }
            hints.add("No row of " + name + " has " + column + " '" + wanted + "'."
                    + nearest(wanted, there)
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElseGet(() -> " Among what there is: "
                                    + there.stream().limit(8).collect(Collectors.joining(", "))
                                    + (there.size() > 8 ? ", …" : "") + "."));
        }
        return hints;
    }

    private static List<String> values(DuckDb all, String table, String column) {
        ResultTable found = all.ask("SELECT DISTINCT CAST(" + Sql.identifier(column) + " AS VARCHAR) AS v FROM " + table
                + " WHERE " + Sql.identifier(column) + " IS NOT NULL ORDER BY v LIMIT " + MOST_VALUES);
        return found.rows().stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    /** As {@link Nearest}, whatever the case. */
    private static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .or(() -> Nearest.to(word, known))
                .or(() -> known.stream()
                        .filter(candidate -> candidate.length() > 2 && word.length() > 2 && candidate.contains(word))
                        .findFirst());
    }

    /** A refusal with what was probably meant by people's SQL over these columns, which are in some place. */
    static JobException helped(
            JobException refusal, DuckDb database, String sql, Collection<String> columns, String place) {
        String message = String.valueOf(refusal.getMessage());
        Matcher unknown = UNKNOWN_COLUMN.matcher(message);
        if (unknown.find()) {
            String column = unknown.group(1);
            String text = sql.contains('"' + column + '"')
                    ? " If it is a text, write it in single quotes: '" + column + "'."
                    : "";
            return new JobException(
                    refusal.status(),
                    "There is no column '" + column + "' in " + place + "."
                            + Nearest.question(nearest(column, columns))
                            + text + " The columns are " + String.join(", ", columns) + ".",
                    refusal);
        }
        for (String word : reserved(database, columns)) {
            // Not where it is quoted, part of another word, or the beginning of GROUP BY.
            Matcher bare = Pattern.compile(
                            "(?<![\"A-Za-z0-9_])" + word + "(?![\"A-Za-z0-9_])(?!\\s+by\\b)", Pattern.CASE_INSENSITIVE)
                    .matcher(sql);
            if (bare.find()) {
                String quoted = bare.replaceAll("\"" + word + "\"");
                return new JobException(
                        refusal.status(),
                        message + "\nThe column " + word
                                + " has the name of a word of SQL, and stands in double quotes: " + quoted
                                + "\nIn a shell: \"" + quoted.replace("\"", "\\\"") + "\"",
                        refusal);
            }
        }
        return refusal;
    }

    private static List<String> reserved(DuckDb database, Collection<String> columns) {
        Set<String> words = new HashSet<>();
        database.ask("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'")
                .rows()
                .forEach(row -> words.add(String.valueOf(row.get(0)).toLowerCase(Locale.ROOT)));
        return columns.stream().filter(words::contains).distinct().toList();
    }
}
