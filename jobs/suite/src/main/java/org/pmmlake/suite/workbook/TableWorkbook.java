package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of tables: one sheet a table with its heading frozen and filters on it. Numbers stay numbers and are shown in
 * full, nulls are empty cells, and texts are texts whatever they begin with.
 */
public final class TableWorkbook {

    /** How many rows a sheet of Excel takes, the heading among them. */
    public static final int MOST_ROWS = 1_048_576;

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
        Path written = Files.createTempFile("pmm-workbook-", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(written);
                    Workbook workbook = new Workbook(file, CREATOR, "1.0")) {
                workbook.setCompressionLevel(0);
                Set<String> taken = new HashSet<>();
                List<String> names = new ArrayList<>();
                if (!lines.isEmpty()) {
                    taken.addAll(List.of(ContentsSheets.ABOUT, ContentsSheets.COLUMNS));
                }
                sheets.forEach(sheet -> names.add(sheetName(sheet.name(), taken)));
                if (!lines.isEmpty()) {
                    new ContentsSheets(workbook, mostRows).write(lines, names, sheets);
                }
                for (int i = 0; i < sheets.size(); i++) {
                    new TableSheet(workbook.newWorksheet(names.get(i)), mostRows).write(sheets.get(i));
                }
            }
            StablePackage.copy(written, out);
        } finally {
            Files.delete(written);
        }
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
