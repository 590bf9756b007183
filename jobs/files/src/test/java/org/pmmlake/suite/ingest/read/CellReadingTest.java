package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadingTest {

    /** A time that no clock shows is no time: the cell stays, and is refused as no date. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-12, 2023-01-12",
        "2023-01-12T23:59:59.5Z, 2023-01-12",
        "2023-01-12 00:00 +01:00, 2023-01-12",
        "31/01/2023, 2023-01-31",
        "12/01/2023, 12/01/2023",
        "2023-01-12T25:00:00, 2023-01-12T25:00:00",
        "2023-01-12 12:60, 2023-01-12 12:60",
    })
    void ofADateTheDayIsTaken(String cell, String read) {
        assertThat(new CellReading(List.of("submitted_at"), false).cell(0, cell))
                .isEqualTo(read);
    }
}
