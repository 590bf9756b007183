package org.pmmlake.suite.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ResultTable;

/**
 * A row of an answer.
 *
 * @param cells by column, in the order of the columns
 */
public record AnswerRow(Map<String, @Nullable Object> cells) {

    static List<AnswerRow> of(ResultTable table) {
        List<AnswerRow> rows = new ArrayList<>();
        for (List<@Nullable Object> values : table.rows()) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            for (int column = 0; column < values.size(); column++) {
                cells.put(table.columns().get(column), values.get(column));
            }
            rows.add(new AnswerRow(cells));
        }
        return rows;
    }

    /** The cell as text; empty for a null. */
    public String text(String column) {
        Object cell = cells.get(column);
        return cell == null ? "" : cell.toString();
    }

    /** The cell as a number; null for a null. */
    public @Nullable Double number(String column) {
        return cells.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    /** The cell as a whole number; 0 for a null. */
    public int whole(String column) {
        return cells.get(column) instanceof Number number ? number.intValue() : 0;
    }
}
