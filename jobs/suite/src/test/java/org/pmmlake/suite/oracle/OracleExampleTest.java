package org.pmmlake.suite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle against the worked example that came with the contract: 20 Members, three cycles, 18 tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleExampleTest {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(e[+-]?[0-9]+)?");

    private @Nullable ContractOracle oracle;
    private @Nullable LandingOracle landing;

    @BeforeAll
    void readLanding() {
        Report report = Report.read();
        landing = LandingOracle.read(exampleLanding(), report);
        oracle = new ContractOracle(report, landing.accepted());
    }

    @ParameterizedTest
    @EnumSource
    void reproducesTheTable(OracleTable table) {
        List<Map<String, @Nullable Object>> expected = expected(table);
        // The example prints the correlations of one cycle only.
        Set<String> cycles =
                expected.stream().map(row -> String.valueOf(row.get("cycle"))).collect(Collectors.toSet());
        List<Map<String, @Nullable Object>> actual = new ArrayList<>();
        for (Map<String, @Nullable Object> row : CycleFacts.present(oracle).rows(table)) {
            if (table != OracleTable.TOOL_CORRELATION || cycles.contains(row.get("cycle") + ".0")) {
                actual.add(row);
            }
        }

        TableComparison comparison = TableComparison.compare(table.table(), table.key(), expected, actual);

        assertThat(expected).isNotEmpty();
        assertThat(comparison.differences()).as(comparison.report()).isZero();
    }

    @Test
    void acceptsEveryRowOfTheExample() {
        LandingOracle run = CycleFacts.present(landing);

        assertThat(run.quarantine()).isEmpty();
        assertThat(run.files()).hasSize(42).allMatch(file -> file.read() > 0 && file.accepted() == file.read());
    }

    private static Path exampleLanding() {
        URL url = OracleExampleTest.class.getResource("/three-cycles/landing");
        if (url == null) {
            throw new IllegalStateException("The test resource /three-cycles/landing is missing.");
        }
        return Path.of(URI.create(url.toString()));
    }

    private static List<Map<String, @Nullable Object>> expected(OracleTable table) {
        String resource = "/three-cycles/expected/" + table.table() + ".csv.gz";
        try (InputStream in = OracleExampleTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The test resource " + resource + " is missing.");
            }
            String text = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (Map<String, String> row : CsvTable.rows(text)) {
                Map<String, @Nullable Object> typed = new LinkedHashMap<>();
                row.forEach((column, cell) -> typed.put(column, typed(cell)));
                rows.add(typed);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object typed(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return NUMBER.matcher(cell).matches() ? (Object) Double.valueOf(cell) : cell;
    }
}
