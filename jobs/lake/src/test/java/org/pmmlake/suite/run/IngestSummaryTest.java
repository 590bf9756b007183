package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.job.Summary;

/** Which cycles a run tells about in detail, and what it says of the others. */
class IngestSummaryTest {

    private static FileLedger.FileLine refused(int cycle, String name) {
        String message = "The file " + name + " has no header.";
        return new FileLedger.FileLine(
                cycle,
                "cycle=" + cycle + "/" + name,
                "datapoints",
                name,
                0,
                0,
                0,
                0,
                0,
                "",
                "unreadable-file",
                message);
    }

    private static FileLedger.FileLine other(int cycle, String name) {
        String path = "cycle=" + cycle + "/" + name;
        return new FileLedger.FileLine(cycle, path, "other", "", 0, 0, 0, 0, 0, "not " + name + " here", null, null);
    }

    private static IngestSummary.Cycle cycle(int year, boolean changed, FileLedger.FileLine... files) {
        boolean refuses = List.of(files).stream().anyMatch(line -> line.fault() != null);
        Map<String, Long> codes = refuses ? Map.of("unreadable-file", 1L) : Map.of();
        return new IngestSummary.Cycle(year, changed, List.of(files), new TreeMap<>(codes), 9, 7, null, null);
    }

    private static String text(List<IngestSummary.Cycle> cycles) {
        return new IngestSummary(cycles)
                .parts().stream().map(part -> ((Summary.TextPart) part).text()).collect(Collectors.joining("\n"));
    }

    /** Many files for as many reasons, which fill the room of any cycle. */
    private static FileLedger.FileLine[] many(int year) {
        return IntStream.range(0, 20)
                .mapToObj(file -> other(year, "other-" + file))
                .toArray(FileLedger.FileLine[]::new);
    }

    @Test
    void anOldCycleThatTheRunRefusedSomethingInIsToldWithNamesReasonsAndCodes() {
        List<IngestSummary.Cycle> cycles = List.of(
                cycle(2018, true, refused(2018, "broken.csv"), other(2018, "notes.txt")),
                cycle(2020, false, many(2020)),
                cycle(2022, false, many(2022)),
                cycle(2024, false, many(2024)),
                cycle(2026, false, many(2026)));
        assertThat(text(cycles))
                .contains("quarantine: unreadable-file 1", "broken.csv", "The file broken.csv has no header.")
                .contains("notes.txt", "not notes.txt here")
                .contains("Left out: the details of 2020. All of it: --wide")
                .contains("and 17 more: --wide, or pmm query source_file");
        assertThat(text(cycles).lines()).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void whatIsRefusedStillComesBeforeWhatIsNewer() {
        List<IngestSummary.Cycle> cycles = IntStream.rangeClosed(2010, 2026)
                .mapToObj(year -> year == 2010
                        ? cycle(year, false, refused(year, "old.csv"))
                        : cycle(year, year == 2012, year == 2012 ? new FileLedger.FileLine[0] : many(year)))
                .toList();
        String text = text(cycles);
        assertThat(text)
                .contains("Cycle 2010:", "old.csv", "Cycle 2012:", "Cycle 2026:", "9 other cycles. All of it: --wide")
                .doesNotContain("Cycle 2020:");
        assertThat(text.indexOf("Cycle 2010:")).isLessThan(text.indexOf("Cycle 2026:"));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void whateverFitsIsTold() {
        List<IngestSummary.Cycle> cycles = IntStream.rangeClosed(2019, 2024)
                .mapToObj(year -> cycle(year, true, refused(year, "in-" + year + ".csv")))
                .toList();
        assertThat(text(cycles))
                .contains("in-2019.csv", "in-2020.csv", "in-2024.csv")
                .doesNotContain("Left out");
    }
}
