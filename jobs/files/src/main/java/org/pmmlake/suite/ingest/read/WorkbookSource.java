package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.SheetRows.SheetRow;

/**
 * The records of the sheets of a workbook that the contract names, in the workbook's order. They are read twice: first to
 * know that all of them can be read, then for records.
 */
final class WorkbookSource extends RecordSource {

    private static final int COLUMN_LIMIT = 1_000;
    private static final int NOTE_LIMIT = 50;

    /** The sheet of the template that explains it; it holds nothing to be read. */
    private static final String GUIDE = "guide";

    /** A sheet of the contract that is being read. */
    private record OpenSheet(
            String name, RecordKind kind, SheetRows rows, HeaderRow header, Set<Integer> named, CellReading reading) {}

    private final WorkbookFile file;
    private final WorkbookContent content;
    private final Set<String> notes = new LinkedHashSet<>();
    private int nextSheet;
    private int sheetsRead;
    private long ordinal;
    private @Nullable OpenSheet open;
    /** Member, cycle and revision of the workbook's only submission; empty where it has none or several. */
    private final List<@Nullable String> inherited;

    private WorkbookSource(WorkbookFile file, WorkbookContent content, List<@Nullable String> inherited) {
        this.file = file;
        this.content = content;
        this.inherited = inherited;
    }

    static RecordSource open(FileOpener opener) throws UnreadableFileException, IOException {
        WorkbookFile file = WorkbookFile.copyOf(opener);
        try {
            WorkbookContent content = WorkbookContent.read(file);
            return new WorkbookSource(file, content, submission(file, content));
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /**
     * Looks at every row, so that the second pass meets no fault.
     *
     * @return member, cycle and revision of the only submission; empty where there is none or several
     */
    private static List<@Nullable String> submission(WorkbookFile file, WorkbookContent content)
            throws IOException, UnreadableFileException {
        List<List<@Nullable String>> found = new ArrayList<>();
        WorkbookSource first = new WorkbookSource(file, content, List.of());
        for (RawRecord record = first.read(); record != null; record = first.read()) {
            if (record.kind() == RecordKind.SUBMISSION) {
                found.add(record.cells().subList(0, 3));
            }
        }
        return found.size() == 1 ? found.get(0) : List.of();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The next record, or null after the last one, when all sheets have been read to their ends. */
    @Override
    @Nullable
    RawRecord read() throws IOException, UnreadableFileException {
        while (true) {
            if (open == null && !openSheet()) {
                return null;
            }
            OpenSheet sheet = open;
            if (sheet == null) {
                continue;
            }
            SheetRow row = sheet.rows().next();
            if (row == null) {
                sheet.rows().close();
                sheet.reading().notes().forEach(this::note);
                open = null;
            } else {
                noteUnnamed(sheet, row);
                List<@Nullable String> own = cells(sheet, row);
                if (sheet.kind().isFilled(own)) {
                    List<@Nullable String> cells = inheriting(sheet, own);
                    ordinal++;
                    String position = sheet.name() + "!" + row.number();
                    return new RawRecord(sheet.kind(), ordinal, position, cells, null, null, null);
                }
            }
        }
    }

    private void note(String sentence) {
        if (notes.size() < NOTE_LIMIT) {
            notes.add(sentence);
        }
    }

    /** Opens the next sheet of the workbook if the contract names it; false when there is none left. */
    private boolean openSheet() throws IOException, UnreadableFileException {
        if (nextSheet == content.sheets().size()) {
            if (sheetsRead == 0) {
                throw noSheets();
            }
            return false;
        }
        WorkbookContent.NamedSheet sheet = content.sheets().get(nextSheet);
        nextSheet++;
        RecordKind kind = kind(sheet.name());
        if (kind == null) {
            if (!sheet.name().equalsIgnoreCase(GUIDE)) {
                note("The sheet " + sheet.name() + " is not one of those that are read and is ignored.");
            }
            return true;
        }
        sheetsRead++;
        SheetRows rows = new SheetRows(file.part(sheet.part()), content);
        try {
            open = opened(sheet.name(), kind, rows);
        } finally {
            if (open == null) {
                rows.close();
            }
        }
        return true;
    }

    private @Nullable OpenSheet opened(String name, RecordKind kind, SheetRows rows)
            throws IOException, UnreadableFileException {
        SheetRow first = rows.next();
        if (first == null) {
            note("The sheet " + name + " is empty.");
            return null;
        }
        int last = first.cells().keySet().stream().max(Integer::compare).orElse(0);
        if (last >= COLUMN_LIMIT) {
            throw UnreadableFileException.unreadable(
                    "The sheet " + name + " has more than " + COLUMN_LIMIT + " columns. Remove those not needed.");
        }
        List<String> names = new ArrayList<>();
        for (int column = 0; first.number() == 1 && column <= last; column++) {
            names.add(first.cell(column).text());
        }
        HeaderRow header = HeaderRow.of(kind.columns(), names, "The sheet " + name);
        header.notes().forEach(this::note);
        return new OpenSheet(
                name, kind, rows, header, Set.copyOf(first.cells().keySet()), new CellReading(kind.columns(), false));
    }

    private static @Nullable RecordKind kind(String sheet) {
        for (RecordKind kind : RecordKind.values()) {
            if (!kind.sheet().isEmpty() && kind.sheet().equals(sheet.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }

    private UnreadableFileException noSheets() {
        String found = content.sheets().stream()
                .limit(20)
                .map(WorkbookContent.NamedSheet::name)
                .collect(Collectors.joining(", "));
        return UnreadableFileException.unreadable("The workbook has none of the sheets submission, datapoints, answers,"
                + " blanks, tools. It has: " + found + ". Fill in the workbook that the command pmm template writes.");
    }

    private void noteUnnamed(OpenSheet sheet, SheetRow row) {
        for (Map.Entry<Integer, CellValue> cell : row.cells().entrySet()) {
            if (!sheet.named().contains(cell.getKey())) {
                note("The sheet " + sheet.name() + " has cells in column " + SheetRow.columnName(cell.getKey())
                        + ", which has no heading; they are ignored.");
            }
        }
    }

    private List<@Nullable String> cells(OpenSheet sheet, SheetRow row) {
        List<@Nullable String> cells = new ArrayList<>();
        List<String> columns = sheet.kind().columns();
        for (int column = 0; column < columns.size(); column++) {
            int place = sheet.header().places().get(column);
            cells.add(sheet.reading().cell(column, row.cell(place).forColumn(columns.get(column))));
        }
        return Collections.unmodifiableList(cells);
    }

    /** The cells of a line that does not say whose it is, with what the sheet of the submission says. */
    private List<@Nullable String> inheriting(OpenSheet sheet, List<@Nullable String> cells) {
        boolean says = cells.subList(0, inherited.size()).stream().anyMatch(cell -> cell != null && !cell.isEmpty());
        if (says || inherited.isEmpty() || sheet.kind() == RecordKind.SUBMISSION) {
            return cells;
        }
        note("Lines without member, cycle and revision have those of the sheet " + RecordKind.SUBMISSION.sheet() + ".");
        List<@Nullable String> whole = new ArrayList<>(inherited);
        whole.addAll(cells.subList(inherited.size(), cells.size()));
        return Collections.unmodifiableList(whole);
    }

    @Override
    public void close() throws IOException {
        try {
            if (open != null) {
                open.rows().close();
            }
        } finally {
            file.close();
        }
    }
}
