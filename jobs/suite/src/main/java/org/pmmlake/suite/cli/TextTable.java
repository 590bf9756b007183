package org.pmmlake.suite.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ResultTable;

/** Lays a table out for people: aligned columns, numbers with six significant digits, as much of it as there is room. */
final class TextTable {

    private static final MathContext SHOWN_DIGITS = new MathContext(6);
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1000000000000000");

    private static final int GAP = 2;
    /** A text is not cut to less than this. */
    private static final int LEAST = 10;
    /** The first long text is what rows are told apart by. */
    private static final int LEAST_OF_FIRST = 24;

    private static final String ELLIPSIS = "…";

    private final ResultTable table;
    private final int rows;

    private TextTable(ResultTable table, int rows) {
        this.table = table;
        this.rows = Math.min(rows, table.rows().size());
    }

    /** All rows and columns, however wide. */
    static String whole(ResultTable table) {
        TextTable all = new TextTable(table, Integer.MAX_VALUE);
        List<TextColumn> columns = IntStream.range(0, table.columns().size())
                .mapToObj(place -> all.column(place, LEAST))
                .toList();
        return all.text(columns, columns.stream().mapToInt(TextColumn::natural).toArray());
    }

    /**
     * The first rows, with as many columns as fit: texts are cut before a column is left out.
     *
     * @param main the columns that matter most, first ones first; empty for all in their order
     * @param width how many characters a line may have
     * @param most how many rows are shown at most
     */
    static String fitted(ResultTable table, List<String> main, int width, int most) {
        TextTable first = new TextTable(table, most);
        List<TextColumn> columns = first.chosen(main, width);
        return first.text(columns, first.widths(columns, width)) + first.rest(columns.size(), width);
    }

    /**
     * A column of the rows that are shown.
     *
     * @param title its name
     * @param cells its cells as text
     * @param numeric whether they are numbers: these are never cut
     * @param floor texts are not cut to less than this
     */
    private record TextColumn(String title, List<String> cells, boolean numeric, int floor) {

        int natural() {
            return Math.max(length(title), longest());
        }

        int least() {
            return numeric ? Math.max(longest(), Math.min(LEAST, length(title))) : Math.min(natural(), floor);
        }

        private int longest() {
            return cells.stream().mapToInt(TextTable::length).max().orElse(0);
        }
    }

    private TextColumn column(int place, int floor) {
        List<String> cells = new ArrayList<>(rows);
        boolean numeric = true;
        for (List<@Nullable Object> row : table.rows().subList(0, rows)) {
            Object value = row.get(place);
            numeric &= value == null || value instanceof Number;
            cells.add(TerminalText.visible(shown(value)));
        }
        return new TextColumn(TerminalText.visible(table.columns().get(place)), cells, numeric, floor);
    }

    private List<TextColumn> chosen(List<String> main, int width) {
        List<String> names = table.columns();
        List<String> wanted =
                main.isEmpty() ? names : main.stream().filter(names::contains).toList();
        List<TextColumn> columns = new ArrayList<>();
        int used = -GAP;
        int floor = LEAST_OF_FIRST;
        for (String name : wanted) {
            TextColumn column = column(names.indexOf(name), floor);
            floor = column.numeric() || column.natural() <= LEAST ? floor : LEAST;
            used += GAP + column.least();
            if (used > width && !columns.isEmpty()) {
                return columns;
            }
            columns.add(column);
        }
        used = columns.stream().mapToInt(column -> GAP + column.natural()).sum() - GAP;
        for (String name : names) {
            if (!wanted.contains(name) && used < width) {
                TextColumn column = column(names.indexOf(name), LEAST);
                if (used + GAP + column.natural() <= width) {
                    used += GAP + column.natural();
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** Takes from the widest first. */
    private int[] widths(List<TextColumn> columns, int width) {
        int[] widths = columns.stream()
                .mapToInt(column -> Math.max(column.least(), Math.min(column.natural(), width)))
                .toArray();
        while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > width) {
            int widest = -1;
            for (int place = 0; place < widths.length; place++) {
                if (widths[place] > columns.get(place).least() && (widest < 0 || widths[place] > widths[widest])) {
                    widest = place;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private String text(List<TextColumn> columns, int[] widths) {
        if (columns.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        append(text, columns, widths, columns.stream().map(TextColumn::title).toList());
        append(
                text,
                columns,
                widths,
                Arrays.stream(widths).mapToObj("-"::repeat).toList());
        for (int row = 0; row < rows; row++) {
            int at = row;
            append(
                    text,
                    columns,
                    widths,
                    columns.stream().map(column -> column.cells().get(at)).toList());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<TextColumn> columns, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int place = 0; place < widths.length; place++) {
            String cell = cut(cells.get(place), widths[place]);
            String padding = " ".repeat(widths[place] - length(cell));
            line.append(place == 0 ? "" : " ".repeat(GAP));
            line.append(columns.get(place).numeric() ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** What is not shown, and how it is. */
    private String rest(int columns, int width) {
        List<String> parts = new ArrayList<>();
        int all = table.rows().size();
        if (rows < all) {
            parts.add(String.format(Locale.ROOT, "first %,d of %,d rows", rows, all));
        }
        if (columns < table.columns().size()) {
            parts.add(columns + " of " + table.columns().size() + " columns");
        }
        return parts.isEmpty() || all == 0
                ? ""
                : "\n"
                        + TerminalText.wrapped(
                                "Shown: " + String.join(", ", parts) + "; all with --wide or --format csv.", width)
                        + "\n";
    }

    /** The beginning of a text that is longer than {@code width}, and a mark that it goes on. */
    static String cut(String text, int width) {
        return length(text) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + ELLIPSIS;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? rounded(number) : Double.toString(number);
        }
        return value.toString();
    }

    private static String rounded(double number) {
        BigDecimal digits = new BigDecimal(number).round(SHOWN_DIGITS).stripTrailingZeros();
        BigDecimal size = digits.abs();
        boolean plain =
                digits.signum() == 0 || (size.compareTo(SMALLEST_PLAIN) >= 0 && size.compareTo(LARGEST_PLAIN) < 0);
        return plain ? digits.toPlainString() : digits.toString();
    }
}
