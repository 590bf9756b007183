package org.pmmlake.suite.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableSpec;

class MainColumnsTest {

    static Stream<TableSpec> everyTable() {
        return LakeTables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void everyTableHasMainColumnsOfItsOwn(TableSpec table) {
        String written =
                table.layer() == Layer.GOLD ? table.name() : table.path().replace('/', '.');
        List<String> columns = MainColumns.of(written);
        assertThat(columns).as(written).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(table.columns().fieldNames()).as(written).containsAll(columns);
    }
}
