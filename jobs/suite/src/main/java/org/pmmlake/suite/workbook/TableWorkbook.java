package org.pmmlake.suite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of tables: one sheet a table with its heading frozen and filters on it. Numbers stay numbers and are shown in
 * full, nulls are empty cells, and texts are texts whatever they begin with.
 */
public final class TableWorkbook {

    /** How many rows a sheet of Excel takes, the heading among them. */
    public static final int MOST_ROWS = 1_048_576;

    static final String CREATOR = "PMM Lake";
    private static final int LONGEST_SHEET_NAME = 31;

    private final int mostRows;

    /** A writer of workbooks that Excel opens. */
    public TableWorkbook() {
        this(MOST_ROWS);
    }

    TableWorkbook(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * Writes one table.
     *
     * @param out where the bytes go; left open
     * @throws IOException when {@code out} fails
     */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        write(List.of(), List.of(sheet), out);
    }

    /** Writes tables, each on a sheet; {@code out} is left open. */
    public void write(List<Sheet> sheets, OutputStream out) throws IOException {
        write(List.of(), sheets, out);
    }

    /**
     * Writes tables behind two sheets that list them: {@code about} has the lines given and every table with its rows,
     * {@code columns} every column with its meaning.
     *
     * @param lines what to say first
     * @param sheets the tables, in order
     * @param out where the bytes go; left open
     * @return where the rows of each table are in the workbook, so that another can take them over
     * @throws IOException when {@code out} fails
     */
    public List<WrittenSheet> writeWithContents(List<String> lines, List<Sheet> sheets, OutputStream out)
            throws IOException {
        return write(lines, sheets, out);
    }

    private List<WrittenSheet> write(List<String> lines, List<Sheet> sheets, OutputStream out) throws IOException {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        boolean contents = !lines.isEmpty();
        if (contents) {
            taken.addAll(List.of(ContentsSheets.ABOUT, ContentsSheets.COLUMNS));
        }
        sheets.forEach(sheet -> names.add(sheetName(sheet.name(), taken)));
        List<Sheet> tables = new ArrayList<>(sheets);
        List<String> tableNames = new ArrayList<>(names);
        if (contents) {
            tables.add(0, ContentsSheets.columns(sheets));
            tableNames.add(0, ContentsSheets.COLUMNS);
        }
        int first = contents ? 2 : 1;
        Map<String, List<WrittenRows>> rows = new LinkedHashMap<>();
        for (Sheet table : tables) {
            rows.put(part(first + rows.size()), rows(table));
        }
        ByteArrayOutputStream headings = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(headings, CREATOR, "1.0")) {
            workbook.setCompressionLevel(0);
            if (contents) {
                new ContentsSheets(workbook, mostRows).about(lines, names, sheets);
            }
            for (int k = 0; k < tables.size(); k++) {
                Worksheet sheet = workbook.newWorksheet(tableNames.get(k));
                if (k == 0 && !contents) {
                    CellFormats.register(sheet);
                }
                new TableSheet(sheet).write(tables.get(k).columns(), rows.getOrDefault(part(first + k), List.of()));
            }
        }
        TablePackage made = new TablePackage(rows);
        made.write(headings.toByteArray(), out);
        List<WrittenSheet> written = new ArrayList<>();
        rows.forEach((part, own) -> written.add(new WrittenSheet(part, made.place(part), own)));
        return written.subList(contents ? 1 : 0, written.size());
    }

    private static String part(int sheet) {
        return "xl/worksheets/sheet" + sheet + ".xml";
    }

    /** The rows of a table, as many as the sheet takes. */
    private List<WrittenRows> rows(Sheet table) throws IOException {
        List<WrittenRows> rows = new ArrayList<>();
        int place = 1;
        for (Sheet.Part part : table.parts()) {
            int size = (int) Math.min(part.size(), (long) mostRows - place);
            if (size > 0) {
                Optional<WrittenRows> before = size < part.size() ? Optional.empty() : part.written(place);
                rows.add(
                        before.isPresent()
                                ? before.get()
                                : RowsWriter.write(
                                        table.columns().size(),
                                        place,
                                        part.rows().subList(0, size)));
                place += size;
            }
        }
        return rows;
    }

    /** A name that Excel takes and no other sheet has. */
    private static String sheetName(String wanted, Set<String> taken) {
        String plain =
                wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        String base = plain.isEmpty() ? "table" : plain;
        String name = base.substring(0, Math.min(LONGEST_SHEET_NAME, base.length()));
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = base.substring(0, Math.min(LONGEST_SHEET_NAME - end.length(), base.length())) + end;
        }
        return name;
    }
}
