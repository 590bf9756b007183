package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** Numbers that are probably wrong become findings and stay what they are. */
@ExtendWith(SharedSpark.class)
class DoubtfulDataTest {

    private static List<String> findings(SmallLake lake, int cycle) {
        return lake.delta("gold/quality_finding")
                .where("severity = 'warning' AND rule NOT LIKE 'unanswered%' AND cycle = " + cycle)
                .orderBy("member", "kpi", "rule", "place")
                .selectExpr("concat_ws(' ', member, kpi, rule, place)")
                .as(Encoders.STRING())
                .collectAsList();
    }

    @Test
    void rowsCountedTwiceAndOtherUnitsAreFindings(SparkSession session, @TempDir Path folder) {
        SmallLake lake = SmallLake.empty(folder, session);
        for (int cycle : List.of(2020, 2022)) {
            lake.write(
                    "lake/landing/cycle=" + cycle + "/members.csv",
                    SmallLake.REGISTER + "\nX01,One,EUR,,,,,1\nX02,Two,EUR,,,,,1\n");
        }
        lake.write("lake/landing/cycle=2020/X01.json", SmallLake.submission("X01", 2020, 1, "12"))
                .land("X01.json", SmallLake.submission("X01", 2022, 1, "740"))
                .land("submissions.csv", SmallLake.HEADERS, "X02,2022,1,2023-01-31")
                .land(
                        "datapoints.csv",
                        SmallLake.POINTS,
                        "X02,2022,1,release-time,hours,,,Port Nord,2022-01,100",
                        "X02,2022,1,release-time,hours,,,Port  nord,,50",
                        "X02,2022,1,release-time,hours,,,Port Nord,,250",
                        "X02,2022,1,release-time,hours,,,All,2021-12,400",
                        "X02,2022,1,release-time,releases,,,,,4");
        lake.run();

        assertThat(findings(lake, 2022))
                .containsExactly(
                        "X02 release-time period-outside-cycle hours",
                        "X02 release-time same-unit-twice hours",
                        "X02 release-time total-and-parts hours",
                        "X02 release-time year-and-months hours");
        assertThat(lake.value("X02", "release-time")).isEqualTo(200.0);

        List<String> benchmark = runs(lake, "benchmark");
        List<String> finding = runs(lake, "quality_finding");

        lake.write("lake/landing/cycle=2020/X01-2.json", SmallLake.submission("X01", 2020, 2, "7.5"));
        lake.run();

        assertThat(findings(lake, 2022)).contains("X01 release-time factor-against-last-cycle hours");
        assertThat(findings(lake, 2020)).isEmpty();
        // Findings look at the cycle before; for the other tables of the cycle it is the same work.
        assertThat(runs(lake, "quality_finding")).hasSize(1).isNotEqualTo(finding);
        assertThat(runs(lake, "benchmark")).hasSize(1).isEqualTo(benchmark);
    }

    private static List<String> runs(SmallLake lake, String table) {
        return lake.delta("gold/" + table).where("cycle = 2022").select("run_id").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
