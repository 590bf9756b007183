package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.run.SmallLake;
import org.pmmlake.suite.run.SparkJobRunner;

/** Rows whose key is mistyped never meet the header of their submission: they are lost, and somebody must be asked. */
@ExtendWith(SharedSpark.class)
class StrayRowsTest {

    @Test
    void strayRowsAreAskedAboutThoughTheirMemberSentASubmission(SparkSession session, @TempDir Path folder)
            throws IOException {
        SmallLake lake = SmallLake.empty(folder, session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,", "X02,Two,AMS,,,,,")
                .land("submissions.csv", SmallLake.HEADERS, "X01,2022,1,2023-01-31", "X02,2022,1,2023-01-31")
                .land(
                        "answers.csv",
                        "member,cycle,revision,kpi,question,answer",
                        "X01,2022,1,dialogue,1,YES",
                        "X01,2021,1,dialogue,2,YES",
                        "X01,2O22,1,dialogue,3,YES",
                        "X\u200B02,2022,1,dialogue,1,YES");
        run(lake, "run");

        JsonNode items = json(lake, "review");
        JsonNode quarantine = json(lake, "query", "quarantine");

        assertThat(items.findValuesAsText("rule"))
                .filteredOn("no-submission"::equals)
                .hasSize(3);
        assertThat(quarantine.findValuesAsText("message"))
                .hasSize(3)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("No header for Member \"X01\", cycle \"2021\", revision \"1\" lies in the folder"))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("No header for Member \"X01\", cycle \"2O22\", revision \"1\" lies in the folder"))
                .anySatisfy(
                        message -> assertThat(message).startsWith("No header for Member \"X\\u200B02\" (\\u… stands"));
    }

    private static JsonNode json(SmallLake lake, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        return new ObjectMapper().readTree(run(lake, all.toArray(String[]::new)));
    }

    private static String run(SmallLake lake, String... arguments) {
        CommandRun run = CommandRun.plain().with(new SparkJobRunner());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--lake", lake.lake().toString(), "--conf", lake.conf().toString()));
        assertThat(run.execute(all.toArray(String[]::new))).as(run.err()).isZero();
        return run.out();
    }
}
