package org.pmmlake.suite.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.query.QueryAnswer;

/** Asks the lake, and gives rows by column name. */
final class Evidence implements AutoCloseable {

    private final LakeQuery query;

    Evidence(String lake) {
        this.query = new LakeQuery(lake, new TreeSet<>());
    }

    /** One row of an answer. */
    record Found(Map<String, @Nullable Object> cells) {
        /** The cell as text; empty for a null. */
        String text(String column) {
            Object cell = cells.get(column);
            return cell == null ? "" : cell.toString();
        }

        /** The cell as a number; null for a null. */
        @Nullable
        Double number(String column) {
            return cells.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
        }

        int whole(String column) {
            return cells.get(column) instanceof Number number ? number.intValue() : 0;
        }
    }

    /** The rows of a question. {@code ?} stands for the next of the values, which are spelled as SQL. */
    List<Found> ask(String sql, Object... values) {
        StringBuilder filled = new StringBuilder();
        int used = 0;
        for (int at = 0; at < sql.length(); at++) {
            char character = sql.charAt(at);
            if (character == '?') {
                filled.append(literal(values[used++]));
            } else {
                filled.append(character);
            }
        }
        QueryAnswer answer = query.ofSql(filled.toString());
        List<Found> rows = new ArrayList<>();
        answer.table().rows().forEach(cells -> {
            Map<String, @Nullable Object> row = new TreeMap<>();
            for (int column = 0; column < cells.size(); column++) {
                row.put(answer.table().columns().get(column), cells.get(column));
            }
            rows.add(new Found(row));
        });
        return rows;
    }

    /** The only row of a question, or empty. */
    Optional<Found> first(String sql, Object... values) {
        return ask(sql, values).stream().findFirst();
    }

    private static String literal(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        query.close();
    }
}
