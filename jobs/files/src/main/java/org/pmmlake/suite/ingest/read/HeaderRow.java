package org.pmmlake.suite.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.suite.text.Nearest;

/**
 * Where some columns stand in a table.
 *
 * @param width number of cells of the header row
 * @param places index of each of the columns, in the order asked for
 * @param notes what people should know, such as extra columns
 */
record HeaderRow(int width, List<Integer> places, List<String> notes) {

    private static final int NAMES_SHOWN = 40;
    private static final int NAME_LENGTH = 60;

    HeaderRow {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /**
     * Finds columns among the names of a header row.
     *
     * @param where how a message names the table, such as {@code The file} or {@code The sheet tools}
     * @throws UnreadableFileException when a needed column is absent or stands twice
     */
    static HeaderRow of(List<String> columns, List<String> names, String where) throws UnreadableFileException {
        List<Integer> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String column : columns) {
            int first = names.indexOf(column);
            if (first < 0) {
                missing.add(column);
            } else if (names.lastIndexOf(column) > first) {
                throw UnreadableFileException.unreadable(
                        where + " has the column " + column + " more than once. Keep one of them.");
            }
            places.add(first);
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    UnreadableFileException.MISSING_COLUMN, missing(columns, names, missing, where));
        }
        return new HeaderRow(names.size(), places, extra(columns, names, where));
    }

    private static String missing(List<String> columns, List<String> names, List<String> missing, String where) {
        return where + " has no column " + String.join(", ", missing) + ". Its header row has: " + shown(names)
                + ". Needed are, in any order: " + String.join(", ", columns) + "." + nearest(columns, names, missing);
    }

    /** Headings that are probably meant for the missing ones: written in other letters, or mistyped. */
    private static String nearest(List<String> columns, List<String> names, List<String> missing) {
        Map<String, String> others = new TreeMap<>();
        names.stream()
                .filter(name -> !name.isEmpty() && !columns.contains(name))
                .forEach(name -> others.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        List<String> changes = new ArrayList<>();
        for (String column : missing) {
            Nearest.to(column, others.keySet())
                    .map(others::remove)
                    .ifPresent(name -> changes.add(CellText.shown(name) + " into " + column));
        }
        return changes.isEmpty() ? "" : " Change " + String.join(", ", changes) + ".";
    }

    private static List<String> extra(List<String> columns, List<String> names, String where) {
        List<String> extra = names.stream()
                .filter(name -> !name.isEmpty() && !columns.contains(name) && !RecordKind.FOR_PEOPLE.contains(name))
                .toList();
        return extra.isEmpty() ? List.of() : List.of(where + " has columns that are ignored: " + shown(extra) + ".");
    }

    private static String shown(List<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), NAMES_SHOWN))) {
            String line = name.replace('\n', ' ').replace('\r', ' ');
            String cut = line.length() > NAME_LENGTH ? line.substring(0, NAME_LENGTH) + "…" : line;
            shown.add(cut.isEmpty() ? "(no name)" : cut);
        }
        if (names.size() > NAMES_SHOWN) {
            shown.add("and " + (names.size() - NAMES_SHOWN) + " more");
        }
        return shown.isEmpty() ? "nothing" : String.join(", ", shown);
    }
}
