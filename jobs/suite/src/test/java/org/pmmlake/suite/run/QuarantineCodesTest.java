package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.ingest.QuarantineCode;

/** Every code of contract §2, met by a run: where, and in which words. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineCodesTest {

    /** File, position, code, and a part of the sentence. */
    private static final List<List<String>> EXPECTED = List.of(
            List.of("odd/answers-empty.csv", "", "unreadable-file", "it is empty"),
            List.of("odd/answers-rubbish.csv", "", "unreadable-file", "The header row"),
            List.of("odd/blanks-control.csv", "", "unreadable-file", "control character"),
            List.of("odd/broken.json", "", "unreadable-file", "not valid JSON"),
            List.of("odd/twice.json", "", "unreadable-file", "Duplicate"),
            List.of("odd/nan.json", "", "unreadable-file", "NaN"),
            List.of("odd/deep.json", "", "unreadable-file", "nesting depth"),
            List.of("odd/rubbish.xlsx", "", "unreadable-file", "not in UTF-8"),
            List.of("odd/bomb.xlsx", "", "unreadable-file", "unpacks to more"),
            List.of("odd/entity.xlsx", "", "unreadable-file", "document type"),
            List.of("odd/tools-short.csv", "", "missing-column", "has no column use"),
            List.of("odd/datapoints-large.csv", "", "too-large", "2097152 bytes"),
            List.of("members.csv", "4", "bad-number", "\"12%\" is no number"),
            List.of("members.csv", "5", "negative-number", "\"-1\" is negative"),
            List.of("members.csv", "6", "unknown-group", "\"ATLANTIS\" is no WCO_REGION"),
            List.of("members.csv", "7", "conflicting-rows", "X07 stands twice"),
            List.of("members.csv", "8", "conflicting-rows", "X07 stands twice"),
            List.of("submissions.csv", "3", "unknown-member", "\"../../etc\" is not in the register"),
            List.of("submissions.csv", "4", "wrong-cycle", "cycle \"2021\" but lies in the folder of cycle 2022"),
            List.of("submissions.csv", "5", "bad-revision", "\"0\" is no revision"),
            List.of("submissions.csv", "6", "bad-date", "\"2023-02-30\" is no day"),
            List.of("submissions.csv", "7", "conflicting-rows", "two headers that differ"),
            List.of("submissions.csv", "8", "conflicting-rows", "two headers that differ"),
            List.of("submissions.csv", "9", "conflicting-rows", "two different things"),
            List.of("submissions.csv", "10", "unknown-member", "\"X07\" is not in the register"),
            List.of("answers.csv", "2", "unknown-question", "a number from 1 to 4"),
            List.of("answers.csv", "3", "bad-answer", "\"maybe\" is no answer"),
            List.of("blanks.csv", "1", "value-and-blank", "the value stands"),
            List.of("blanks.csv", "3", "unknown-reason", "\"REASON_NONE\" is no reason"),
            List.of("tools.csv", "2", "unknown-tool", "\"no-such-tool\" is no tool"),
            List.of("tools.csv", "3", "use-missing", "left empty"),
            List.of("tools.csv", "4", "bad-level", "\"often\" is no use"),
            List.of("datapoints.csv", "3", "bad-number", "\"1,5\" is no number"),
            List.of("datapoints.csv", "4", "negative-number", "\"-3\" is negative"),
            List.of("datapoints.csv", "5", "unknown-kpi", "\"no-such-kpi\" is no KPI"),
            List.of("datapoints.csv", "6", "unknown-datapoint", "expected one of hours, releases"),
            List.of("datapoints.csv", "7", "unknown-breakdown", "both empty"),
            List.of("datapoints.csv", "8", "bad-period", "\"2022-13\" is no month"),
            List.of("datapoints.csv", "9", "no-submission", "No header for Member \"X02\""),
            List.of("datapoints.csv", "10", "conflicting-rows", "two different things"),
            List.of("datapoints.csv", "11", "conflicting-rows", "two different things"),
            List.of("datapoints.csv", "12", "unknown-member", "\"../../etc\" is not in the register"),
            List.of("datapoints.csv", "13", "bad-number", "\"=1+1\" is no number"),
            List.of("datapoints.csv", "14", "bad-row", "has 11 cells"),
            List.of("datapoints.csv", "15", "bad-row", "not in UTF-8"),
            List.of("datapoints.csv", "19", "bad-row", "quote is not closed"),
            List.of("late/datapoints.csv", "2", "revision-exists", "send corrections as a new revision"));

    private final SmallLake lake;
    private List<Row> quarantine = List.of();

    QuarantineCodesTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    @BeforeAll
    void deliverTwice() {
        FaultyLanding.write(lake);
        lake.ingest();
        lake.land(
                "late/datapoints.csv",
                SmallLake.POINTS,
                "X01,2022,1,release-time,hours,,,,,12",
                "X01,2022,1,release-time,hours,,,,,13");
        lake.run();
        // From gold: what a Member wrote is withheld from other audiences.
        quarantine = lake.delta("gold/quarantine").collectAsList();
    }

    @Test
    void everyCodeIsMet() {
        assertThat(EXPECTED)
                .extracting(expected -> expected.get(2))
                .containsAll(Arrays.stream(QuarantineCode.values())
                        .map(QuarantineCode::code)
                        .toList());
    }

    @Test
    void everyFaultIsToldWithItsPlaceAndNothingElseIs() {
        assertThat(lake.refusals())
                .containsExactlyInAnyOrderElementsOf(EXPECTED.stream()
                        .map(expected -> String.join(" ", expected.subList(0, 3)))
                        .toList());
    }

    @Test
    void everyFaultIsToldInASentence() {
        SoftAssertions all = new SoftAssertions();
        for (List<String> expected : EXPECTED) {
            all.assertThat(quarantine)
                    .filteredOn(row -> ("cycle=2022/" + expected.get(0)).equals(row.getAs("source_file"))
                            && expected.get(1).equals(row.getAs("position")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.<String>getAs("message"))
                            .contains(expected.get(3))
                            .endsWith(".")
                            .doesNotContain("Exception", "org.", "java."));
        }
        all.assertAll();
    }

    @Test
    void rowsReadAreAcceptedQuarantinedOrDuplicates() {
        assertThat(lake.files())
                .containsEntry("members.csv", "8 3 5 0")
                .containsEntry("submissions.csv", "10 2 8 0")
                .containsEntry("answers.csv", "3 1 2 0")
                .containsEntry("blanks.csv", "3 1 2 0")
                .containsEntry("tools.csv", "4 1 3 0")
                .containsEntry("datapoints.csv", "19 4 14 1")
                .containsEntry("late/datapoints.csv", "2 0 1 1")
                .containsEntry("odd/bomb.xlsx", "0 0 0 0")
                .containsEntry("notes.txt", "0 0 0 0")
                .hasSize(20);
    }

    @Test
    void theGoodRestGoesOn() {
        assertThat(lake.value("X01", "release-time")).isEqualTo(3.0);
        assertThat(lake.value("X02", "release-time")).isEqualTo(4.0);
        assertThat(lake.value("X01", "dialogue")).isEqualTo(25.0);
        assertThat(lake.published().rows("kpi_value"))
                .filteredOn(row -> "blank".equals(row.get("status")))
                .extracting(row -> row.get("member") + " " + row.get("kpi"))
                .containsExactly("X02 dialogue");
        assertThat(lake.published().rows("dim_member"))
                .extracting(row -> row.get("member"))
                .containsExactly("X01", "X02", "X03");
    }

    @Test
    void noFileIsMadeOutsideTheLake() {
        assertThat(lake.lake().resolveSibling("etc")).doesNotExist();
        assertThat(lake.tree().keySet()).noneMatch(path -> path.contains("etc"));
    }
}
