package org.pmmlake.suite.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.ToolUseTable;

/** What is left of a row of {@code tool_use}, whose cells here are 0, 1, 2 and so on by their place. */
class RowDrawingTest {

    private static final PublishedTable TABLE = PublishedTable.of(ToolUseTable.SPEC);

    private static RowDrawing row() {
        List<Object> cells = new ArrayList<>();
        ToolUseTable.SPEC.columnNames().forEach(column -> cells.add(cells.size()));
        return new RowDrawing(TABLE, RowFactory.create(cells.toArray()));
    }

    private static List<String> seen(Row row) {
        return ToolUseTable.SPEC.columnNames().stream()
                .filter(column -> row.get(TABLE.columns().fieldIndex(column)) != null)
                .toList();
    }

    private static Object cell(Row row, String column) {
        return row.get(TABLE.columns().fieldIndex(column));
    }

    @Test
    void ofTheFiguresNoneIsShownThatIsNotKept() {
        Row drawn = row().keep(ToolUseTable.USING).done();

        assertThat(seen(drawn)).containsExactly("cycle", "tool", "group_kind", "group", "responses", "using", "run_id");
        assertThat(cell(drawn, PublishedTable.WITHHELD))
                .isEqualTo("not_aware;no_plans;plans_to_use;aware_pct;plans_pct;using_pct");
        assertThat(cell(drawn, PublishedTable.DISCLOSURE)).isEqualTo("published");
    }

    @Test
    void whatIsHiddenStaysHiddenWhenItIsKept() {
        Row drawn = row().hide(ToolUseTable.USING)
                .keep(ToolUseTable.USING, ToolUseTable.NOT_AWARE)
                .done();

        assertThat(seen(drawn)).contains("not_aware").doesNotContain("using", "using_pct");
    }

    @Test
    void ofAHiddenRowTheKeyAndTheCountsAreLeft() {
        Row drawn = row().hideAll(Status.TOO_FEW).done();

        assertThat(seen(drawn)).containsExactly("cycle", "tool", "group_kind", "group", "responses", "run_id");
        assertThat(cell(drawn, PublishedTable.WITHHELD)).isNull();
        assertThat(cell(drawn, PublishedTable.DISCLOSURE)).isEqualTo("too-few");
    }
}
