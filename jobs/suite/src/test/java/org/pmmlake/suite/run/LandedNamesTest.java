package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** Whatever files are called and whatever lies beside them: each is read or reported, and none keeps others from it. */
@ExtendWith(SharedSpark.class)
class LandedNamesTest {

    private static SmallLake lake(SparkSession session, Path folder) {
        return SmallLake.empty(folder, session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,AMS,,,,,1", "X02,Two,AMS,,,,,1")
                .land("submissions.csv", SmallLake.HEADERS, "X01,2022,1,2023-01-01", "X02,2022,1,2023-01-01");
    }

    private static String answer(String member, int question) {
        return member + ",2022,1,dialogue," + question + ",YES";
    }

    @Test
    void everyNameThatASystemAllowsIsRead(SparkSession session, @TempDir Path folder) throws IOException {
        SmallLake lake = lake(session, folder)
                .land("answers 10:30.csv", SmallLake.ANSWERS, answer("X01", 1))
                .land("by mail: May/_answers.csv", SmallLake.ANSWERS, answer("X01", 2))
                .land("answers[1]*{a,b}?.csv", SmallLake.ANSWERS, answer("X01", 3))
                .land("answers 100%20#é.csv", SmallLake.ANSWERS, answer("X01", 4));
        Path landed = lake.lake().resolve("landing/cycle=2022");
        Files.write(
                Path.of(URI.create(landed.toUri() + "answers-%E9.csv")), List.of(SmallLake.ANSWERS, answer("X02", 1)));

        lake.ingest();

        assertThat(lake.files())
                .containsEntry("answers 10:30.csv", "1 1 0 0")
                .containsEntry("by mail: May/_answers.csv", "1 1 0 0")
                .containsEntry("answers[1]*{a,b}?.csv", "1 1 0 0")
                .containsEntry("answers 100%20#é.csv", "1 1 0 0")
                .containsEntry("answers-%E9.csv", "1 1 0 0");
        assertThat(lake.ingest().notes()).noneMatch(note -> note.contains("answers"));
    }

    @Test
    void whatOtherProgramsLeaveBesideFilesIsReported(SparkSession session, @TempDir Path folder) throws IOException {
        SmallLake lake = lake(session, folder)
                .land("answers.csv", SmallLake.ANSWERS, answer("X01", 1))
                .land(".answers.csv.crc", "no checksum of it");
        Path landed = lake.lake().resolve("landing/cycle=2022");
        Files.createSymbolicLink(landed.resolve("tools.csv"), landed.resolve("nowhere.csv"));
        Files.createSymbolicLink(landed.resolve("again"), landed);

        lake.ingest();

        assertThat(lake.files())
                // It may belong to what the link leads to, which lies in the same folder.
                .containsEntry("answers.csv", "1 0 1 0")
                .containsEntry(".answers.csv.crc", "0 0 0 0")
                .containsEntry("tools.csv", "0 0 0 0");
        assertThat(lake.refusals()).contains("tools.csv  unreadable-file", "answers.csv 1 no-submission");
    }

    @Test
    void aFileUnderTwoNamesIsReadUnderTheOneThatFits(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder)
                .land("1-answers.csv", SmallLake.TOOLS, "X01,2022,1,time-study,YES,no-plans")
                .land("1-tools.csv", SmallLake.TOOLS, "X01,2022,1,time-study,YES,no-plans")
                .land("2-answers.csv", SmallLake.TOOLS, "X02,2022,1,time-study,NO,");

        lake.ingest();

        assertThat(lake.files())
                .containsEntry("1-answers.csv", "1 0 0 1")
                .containsEntry("1-tools.csv", "1 1 0 0")
                .containsEntry("2-answers.csv", "0 0 0 0");

        lake.land("2-tools.csv", SmallLake.TOOLS, "X02,2022,1,time-study,NO,").ingest();

        // The submission was accepted without it by then.
        assertThat(lake.files()).containsEntry("2-answers.csv", "1 0 0 1").containsEntry("2-tools.csv", "1 0 1 0");
        assertThat(lake.refusals()).containsExactly("2-tools.csv 1 revision-exists");
    }

    @Test
    void noTwoLinesOfARunAreOfOneFile(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder)
                .land("one-answers.csv", SmallLake.ANSWERS, answer("X01", 1))
                .land("other-answers.csv", SmallLake.ANSWERS, answer("X02", 1));
        lake.ingest();

        lake.land("one-answers.csv", SmallLake.ANSWERS, answer("X02", 1)).ingest();

        assertNoLineTwice(lake, "one-answers.csv");

        lake.land("other-answers.csv", SmallLake.ANSWERS, answer("X02", 2), answer("X02", 3))
                .land("members.csv", SmallLake.ANSWERS + "x".repeat(1 << 20))
                .ingest();

        assertNoLineTwice(lake, "one-answers.csv");
        assertNoLineTwice(lake, "other-answers.csv");
        assertNoLineTwice(lake, "members.csv");
    }

    private static void assertNoLineTwice(SmallLake lake, String file) {
        assertThat(lake.delta("gold/source_file")
                        .where("source_file = 'cycle=2022/" + file + "'")
                        .select("run_id")
                        .collectAsList())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
