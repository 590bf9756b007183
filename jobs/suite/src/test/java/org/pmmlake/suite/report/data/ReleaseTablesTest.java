package org.pmmlake.suite.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.TableSpec;

class ReleaseTablesTest {

    /** What the report takes over of withheld rows is what every audience sees of them. */
    @Test
    void whatIsCalledACountIsOneInEveryTable() {
        List<String> wrong = new ArrayList<>();
        for (TableSpec table : LakeTables.GOLD) {
            for (String column : table.columnNames()) {
                if (!table.disclosure().isEmpty()
                        && !table.key().contains(column)
                        && ReleaseTables.isCount(table.name(), column)
                        && table.disclosure().get(column) != Statistic.COUNT) {
                    wrong.add(table.name() + "." + column);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
