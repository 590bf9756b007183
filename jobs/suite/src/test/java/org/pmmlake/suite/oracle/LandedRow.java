package org.pmmlake.suite.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a landed file with its place, and the verdict on it as it becomes known. */
final class LandedRow {
    /** What a row says. */
    enum Kind {
        MEMBER,
        HEADER,
        DATA_POINT,
        ANSWER,
        BLANK,
        TOOL
    }

    /** Compared in one form of Unicode (contract §2). */
    private static final List<String> NAMES = List.of("unit", "name", "breakdown", "category");

    final Kind kind;
    final String sourceFile;
    final String position;
    final Map<String, String> cells;
    private @Nullable String code;
    private boolean duplicate;

    LandedRow(Kind kind, String sourceFile, String position, Map<String, String> cells) {
        this.kind = kind;
        this.sourceFile = sourceFile;
        this.position = position;
        this.cells = cells;
    }

    /** A record that cannot be taken apart into cells. */
    static LandedRow bad(Kind kind, String sourceFile, String position) {
        LandedRow row = new LandedRow(kind, sourceFile, position, Map.of());
        row.refuse("bad-row");
        return row;
    }

    /** The cell without leading and trailing blanks; empty where the row has none. */
    String cell(String column) {
        String cell = Cells.clean(cells.getOrDefault(column, ""));
        return NAMES.contains(column) ? Cells.name(cell) : cell;
    }

    void refuse(String reason) {
        code = reason;
    }

    void countTwice() {
        duplicate = true;
        code = null;
    }

    @Nullable
    String code() {
        return code;
    }

    boolean isDuplicate() {
        return duplicate;
    }

    /** Neither refused nor a duplicate. */
    boolean stands() {
        return code == null && !duplicate;
    }
}
