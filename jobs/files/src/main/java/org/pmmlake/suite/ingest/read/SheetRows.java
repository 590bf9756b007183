package org.pmmlake.suite.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that are not empty, in order; formulas are never evaluated. */
final class SheetRows implements Closeable {

    private static final int ROW_LIMIT = 1_048_576;
    private static final int COLUMN_LIMIT = 16_384;

    /** More characters in one row than any submission has. */
    private static final int ROW_TEXT_LIMIT = 1 << 22;

    private final XmlPart part;
    private final WorkbookContent content;
    private int row;
    private boolean inData;

    /**
     * One row of a sheet.
     *
     * @param number the spreadsheet's own row number, from 1
     * @param cells the cells that are not empty, by column number from 0, in order
     */
    record SheetRow(int number, Map<Integer, CellValue> cells) {

        /** The cell of a column, empty where nothing stands. */
        CellValue cell(int column) {
            return cells.getOrDefault(column, CellValue.empty());
        }

        /** The spreadsheet's name of a column, such as {@code AB} for 27. */
        static String columnName(int column) {
            StringBuilder name = new StringBuilder();
            for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
                name.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return name.toString();
        }
    }

    SheetRows(XmlPart part, WorkbookContent content) {
        this.part = part;
        this.content = content;
    }

    /** The next row with a cell that is not empty; null after the last one, when the whole part has been read. */
    @Nullable
    SheetRow next() throws IOException, UnreadableFileException {
        while (!inData) {
            if (!part.nextStart()) {
                return null;
            }
            inData = part.element().equals("sheetData");
        }
        while (part.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!part.element().equals("row")) {
                part.text();
                continue;
            }
            SheetRow found = takeRow();
            if (!found.cells().isEmpty()) {
                return found;
            }
        }
        inData = false;
        while (part.nextStart()) {
            if (part.element().equals("sheetData")) {
                throw part.damaged("the cells stand in more than one place");
            }
        }
        return null;
    }

    private SheetRow takeRow() throws IOException, UnreadableFileException {
        int number = part.number("r", row + 1);
        if (number <= row || number > ROW_LIMIT) {
            throw part.damaged("the row after " + row + " has the number " + number);
        }
        row = number;
        Map<Integer, CellValue> cells = new LinkedHashMap<>();
        int last = -1;
        int size = 0;
        while (part.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!part.element().equals("c")) {
                part.text();
                continue;
            }
            int column = column(part.attribute("r"), last + 1);
            if (column <= last || column >= COLUMN_LIMIT) {
                throw part.damaged("the cells of row " + row + " are out of order");
            }
            last = column;
            CellValue value = takeCell();
            size += value.text().length();
            if (size > ROW_TEXT_LIMIT) {
                throw part.damaged("row " + row + " has more text than a submission can need");
            }
            if (!value.isEmpty()) {
                cells.put(column, value);
            }
        }
        return new SheetRow(row, cells);
    }

    /** The column of a reference such as {@code AB12}, from 0; -1 when it names none. */
    private static int column(@Nullable String reference, int absent) {
        if (reference == null) {
            return absent;
        }
        int column = 0;
        for (int index = 0; index < reference.length(); index++) {
            char letter = reference.charAt(index);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = 26 * column + (letter - 'A' + 1);
            if (column > COLUMN_LIMIT) {
                return COLUMN_LIMIT;
            }
        }
        return column - 1;
    }

    private CellValue takeCell() throws IOException, UnreadableFileException {
        String type = part.attribute("t");
        int style = part.number("s", 0);
        String value = "";
        boolean cached = false;
        String formula = null;
        while (part.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (part.element()) {
                case "v" -> {
                    value = part.text();
                    cached = true;
                }
                case "is" -> value = part.richText();
                case "f" -> formula = part.text();
                default -> part.text();
            }
        }
        // What a program computed counts, also an empty text; a formula that none has computed is quoted as it stands.
        if (!cached && value.isEmpty() && formula != null) {
            return CellValue.text("=" + formula);
        }
        return value(type == null ? "n" : type, style, value);
    }

    private CellValue value(String type, int style, String value) throws UnreadableFileException {
        if (value.isEmpty()) {
            return CellValue.empty();
        }
        return switch (type) {
            case "s" -> CellValue.text(shared(value));
            case "b" -> CellValue.text(value.trim().equals("1") || value.trim().equals("true") ? "TRUE" : "FALSE");
            case "n" -> number(style, value);
            case "d" -> CellValue.isoDate(value);
            default -> CellValue.text(value);
        };
    }

    private CellValue number(int style, String value) {
        if (content.formats().isDate(style)) {
            return CellValue.date(value, content.from1904());
        }
        return content.formats().isPercent(style) ? CellValue.percentage(value) : CellValue.number(value);
    }

    private String shared(String value) throws UnreadableFileException {
        int index = XmlPart.whole(value, -1);
        if (!content.texts().has(index)) {
            throw part.damaged("a cell of row " + row + " refers to a text that is not there");
        }
        return content.texts().text(index);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
