package org.pmmlake.suite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of tables: one sheet a table with its heading frozen and filters on it. Numbers stay numbers and are shown in
 * full, nulls are empty cells, and texts are texts whatever they begin with.
 */
public final class TableWorkbook {

    /** How many rows a sheet of Excel takes, the heading among them. */
    public static final int MOST_ROWS = 1_048_576;

    private static final Set<String> CONTENTS = Set.of(ContentsSheets.ABOUT, ContentsSheets.COLUMNS);
    private static final String CREATOR = "PMM Lake";
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
     * @throws IOException when {@code out} fails
     */
    public void writeWithContents(List<String> lines, List<Sheet> sheets, OutputStream out) throws IOException {
        write(lines, sheets, out);
    }

    private void write(List<String> lines, List<Sheet> sheets, OutputStream out) throws IOException {
        Set<String> taken = new HashSet<>(lines.isEmpty() ? Set.of() : CONTENTS);
        List<String> names =
                sheets.stream().map(sheet -> sheetName(sheet.name(), taken)).toList();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, CREATOR, "1.0")) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            if (!lines.isEmpty()) {
                new ContentsSheets(workbook, mostRows).about(lines, names, sheets);
                table(workbook, ContentsSheets.COLUMNS, ContentsSheets.columns(sheets));
            }
            for (int k = 0; k < sheets.size(); k++) {
                table(workbook, names.get(k), sheets.get(k));
            }
        }
        StablePackage.copy(written.toByteArray(), out, new TableParts());
    }

    private void table(Workbook workbook, String name, Sheet table) throws IOException {
        int rows = Math.min(table.rows().size(), mostRows - 1);
        new TableSheet(workbook.newWorksheet(name), table.columns())
                .write(table.rows().subList(0, rows));
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
