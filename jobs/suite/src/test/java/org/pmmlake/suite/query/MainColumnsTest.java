package org.pmmlake.suite.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableSpec;

class MainColumnsTest {

    private static String written(TableSpec table) {
        return table.layer() == Layer.GOLD ? table.name() : table.path().replace('/', '.');
    }

    static Stream<TableSpec> everyTable() {
        return LakeTables.all().stream();
    }

    /** A table that nobody chose columns of shows as many as fit, in their order. */
    @ParameterizedTest
    @MethodSource("everyTable")
    void mainColumnsAreColumnsOfTheTable(TableSpec table) {
        List<String> columns = MainColumns.of(written(table));
        assertThat(columns).as(table.name()).doesNotHaveDuplicates();
        assertThat(table.columnNames()).as(table.name()).containsAll(columns);
    }

    @Test
    void noTableIsNamedThatIsNotThere() {
        assertThat(everyTable().map(MainColumnsTest::written)).containsAll(MainColumns.BY_TABLE.stringPropertyNames());
    }
}
