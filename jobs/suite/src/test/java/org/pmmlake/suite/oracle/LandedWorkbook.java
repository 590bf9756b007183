package org.pmmlake.suite.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook with the sheets of the template; an absent sheet has no rows. */
final class LandedWorkbook {
    private LandedWorkbook() {}

    static LandedFile read(String sourceFile, byte[] bytes) {
        List<LandedRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (LandedRow.Kind kind : LandedRow.Kind.values()) {
                Optional<Sheet> sheet = workbook.findSheet(LandingFiles.sheet(kind));
                if (kind != LandedRow.Kind.MEMBER
                        && sheet.isPresent()
                        && !addRows(sourceFile, sheet.get(), kind, rows)) {
                    return LandedFile.unreadable(sourceFile, "missing-column");
                }
            }
        } catch (IOException | ExcelReaderException e) {
            return LandedFile.unreadable(sourceFile, "unreadable-file");
        }
        return new LandedFile(sourceFile, rows, null);
    }

    private static boolean addRows(String sourceFile, Sheet sheet, LandedRow.Kind kind, List<LandedRow> rows)
            throws IOException {
        List<String> columns = LandingFiles.columns(kind);
        List<Row> all = sheet.read();
        List<String> header = all.isEmpty() ? List.of() : texts(all.get(0), 0);
        if (!header.containsAll(columns)) {
            return false;
        }
        for (Row row : all.subList(1, all.size())) {
            List<String> texts = texts(row, header.size());
            if (texts.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            for (String column : columns) {
                cells.put(column, texts.get(header.indexOf(column)));
            }
            rows.add(new LandedRow(kind, sourceFile, sheet.getName() + "!" + row.getRowNum(), cells));
        }
        return true;
    }

    private static List<String> texts(Row row, int atLeast) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.max(row.getCellCount(), atLeast); i++) {
            texts.add(row.getOptionalCell(i).map(LandedWorkbook::text).orElse(""));
        }
        return texts;
    }

    /** A numeric cell holds a number and no spelling of it: 2018.0 is the year 2018. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }
}
