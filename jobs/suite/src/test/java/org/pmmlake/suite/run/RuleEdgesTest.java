package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** Where the rules of contract §2 end. */
@ExtendWith(SharedSpark.class)
class RuleEdgesTest {

    @Test
    void answersAreTheLettersOfAsciiInAnyCase(SparkSession session, @TempDir Path folder) {
        SmallLake lake = SmallLake.empty(folder, session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,AMS,,,,,1")
                .land("submissions.csv", SmallLake.HEADERS, "X01,2022,1,2023-01-01")
                .land(
                        "answers.csv",
                        SmallLake.ANSWERS,
                        "X01,2022,1,dialogue,1,yEs",
                        "X01,2022,1,dialogue,2,YE\u017F",
                        "X01,2022,1,dialogue,3,nO");

        lake.ingest();

        assertThat(lake.refusals()).containsExactly("answers.csv 2 bad-answer");
    }

    @Test
    void revisionsGoAsFarAsTheirColumn(SparkSession session, @TempDir Path folder) {
        SmallLake lake = SmallLake.empty(folder, session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,AMS,,,,,1", "X02,Two,AMS,,,,,1")
                .land(
                        "submissions.csv",
                        SmallLake.HEADERS,
                        "X01,2022,9,2023-01-01",
                        "X01,2022,2147483647,2023-01-01",
                        "X02,2022,2147483648,2023-01-01")
                .land(
                        "datapoints.csv",
                        SmallLake.POINTS,
                        "X01,2022,9,release-time,hours,,,,,9",
                        "X01,2022,2147483647,release-time,hours,,,,,47",
                        "X01,2022,2147483647,release-time,releases,,,,,1");

        lake.run();

        assertThat(lake.refusals()).containsExactly("submissions.csv 3 bad-revision");
        assertThat(lake.value("X01", "release-time")).isEqualTo(47.0);
    }

    @Test
    void aRegisterRowThatSaysTheSameAgainIsADuplicate(SparkSession session, @TempDir Path folder) {
        String row = "X01,One,AMS,,,,,12345678901234.123457";
        SmallLake lake = SmallLake.empty(folder, session).land("members.csv", SmallLake.REGISTER, row);
        lake.ingest();

        lake.land("more-members.csv", SmallLake.REGISTER, row, "X02,Two,AMS,,,,,1")
                .ingest();

        assertThat(lake.files()).containsEntry("more-members.csv", "2 1 0 1");
    }
}
