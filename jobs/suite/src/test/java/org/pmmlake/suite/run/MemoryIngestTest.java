package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.oracle.RandomLanding;
import org.pmmlake.suite.oracle.RandomSettings;
import org.pmmlake.suite.oracle.RandomSettings.Faults;
import org.pmmlake.suite.oracle.RandomSettings.Forms;
import org.pmmlake.suite.oracle.Report;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** A small delivery is judged without Spark, and every table of it is what Spark's tasks would have made. */
@ExtendWith(SharedSpark.class)
class MemoryIngestTest {

    private static final int MEGABYTES = 16;
    private static final int NEVER = 0;

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @Test
    void everyFaultLaterDeliveriesAndOtherRulesAreJudgedAlike(SparkSession session, @TempDir Path folder) {
        SmallLake held = SmallLake.empty(folder.resolve("held"), session);
        FaultyLanding.write(held);
        // Beyond the basic plane Java orders texts otherwise than Spark does, and the first of a name wins.
        held.land("\uD83D\uDE00/answers.csv", SmallLake.ANSWERS, "X01,2022,1,dialogue,3,NO")
                .land("\uFFFD/answers.csv", SmallLake.ANSWERS, "X01,2022,1,dialogue,3,NO");
        held.land(
                "doubtful/datapoints.csv",
                SmallLake.POINTS,
                "X02,2022,1,release-time,hours,,,Total,,8",
                "X02,2022,1,release-time,hours,,,north,,3",
                "X02,2022,1,release-time,hours,,,North,2021-03,5");
        landBlanksAndMinusZero(session, held, "zero 10:30 datapoints.parquet", folder.resolve("colon"));
        landBlanksAndMinusZero(session, held, "zero datapoints[1] {a,b}*?.parquet", folder.resolve("pattern"));
        SmallLake byTasks = held.copyTo(folder.resolve("tasks"));

        assertThat(ingest(session, held.lake(), held.conf(), MEGABYTES)).isZero();
        assertThat(ingest(session, byTasks.lake(), byTasks.conf(), NEVER)).isPositive();

        assertSameTables(session, held.lake(), byTasks.lake());
        assertThat(held.delta("silver/data_point_doubt")
                        .select("rule")
                        .distinct()
                        .count())
                .isEqualTo(3);
        assertThat(held.files())
                .containsEntry("zero 10:30 datapoints.parquet", "1 1 0 0")
                .containsEntry("zero datapoints[1] {a,b}*?.parquet", "1 1 0 0");

        for (SmallLake lake : List.of(held, byTasks)) {
            lake.land("later/members.csv", SmallLake.REGISTER, "X07,Seven,EUR,,,,,", "X01,One,AMS,,,,,13")
                    .land("later/sent.json", SmallLake.submission("X01", 2022, 9, "41.5"));
        }
        assertThat(ingest(session, held.lake(), held.conf(), MEGABYTES)).isZero();
        assertThat(ingest(session, byTasks.lake(), byTasks.conf(), NEVER)).isPositive();

        assertSameTables(session, held.lake(), byTasks.lake());
        assertThat(held.hours("X01")).contains("9: 41.5");

        for (SmallLake lake : List.of(held, byTasks)) {
            lake.renameKpi("Dialogue", "Dialogue with traders");
            lake.land("with-other-rules/sent.json", SmallLake.submission("X01", 2022, 10, "42.5"));
        }
        assertThat(ingest(session, held.lake(), held.conf(), MEGABYTES)).isZero();
        assertThat(ingest(session, byTasks.lake(), byTasks.conf(), NEVER)).isPositive();

        assertSameTables(session, held.lake(), byTasks.lake());
    }

    /**
     * A tab is a blank in Parquet as it is in text, minus zero is not below zero, and neither the name nor a checksum of
     * another file beside it keeps it from being read.
     */
    private static void landBlanksAndMinusZero(SparkSession session, SmallLake lake, String name, Path scratch) {
        lake.land("." + name + ".crc", "of another file");
        session.sql(
                        """
                        SELECT concat(chr(9), 'X01 ') AS member, 2022 AS cycle, 1 AS revision, 'release-time' AS kpi,
                          'hours' AS datapoint, '' AS breakdown, '' AS category, '%s' AS unit, '' AS period,
                          CAST('-0.0' AS DOUBLE) AS value"""
                                .formatted(name))
                .coalesce(1)
                .write()
                .parquet(scratch.toString());
        try (Stream<Path> parts = Files.list(scratch)) {
            Path part = parts.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(part, lake.lake().resolve("landing/cycle=2022").resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Text, JSON, workbooks and Parquet, and every fault that they can have, by one task and by several. */
    @Test
    void messyInputIsJudgedAlike(SparkSession session, @TempDir Path folder) {
        Path held = folder.resolve("held");
        Path byTasks = folder.resolve("tasks");
        for (int delivery = 1; delivery <= 2; delivery++) {
            Path sent = folder.resolve("sent-" + delivery);
            RandomLanding.write(
                    RandomSettings.of(7, List.of(2022), 10 + delivery, Forms.MIXED, Faults.EVERY_CODE),
                    Report.read(),
                    sent);
            FileTree.copy(sent.resolve("cycle=2022"), held.resolve("landing/cycle=2022/" + delivery));
            FileTree.copy(sent.resolve("cycle=2022"), byTasks.resolve("landing/cycle=2022/" + delivery));

            assertThat(ingest(session, held, LakeRun.conf(), MEGABYTES)).isZero();
            String usual = session.conf().get(PARTITIONS);
            session.conf().set(PARTITIONS, delivery == 1 ? "7" : usual);
            try {
                assertThat(ingest(session, byTasks, LakeRun.conf(), NEVER)).isPositive();
            } finally {
                session.conf().set(PARTITIONS, usual);
            }

            assertSameTables(session, held, byTasks);
        }
    }

    /** Short rows take far more room than the bytes of their file. */
    @Test
    void whatTakesTooMuchRoomIsLeftToSpark(SparkSession session, @TempDir Path folder) {
        SmallLake lake = SmallLake.empty(folder, session);
        List<String> answers = new ArrayList<>(List.of(SmallLake.ANSWERS));
        answers.addAll(Collections.nCopies(30_000, "X01,2022,1,dialogue,1,YES"));
        lake.land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,1")
                .land("submissions.csv", SmallLake.HEADERS, "X01,2022,1,2023-01-01")
                .land("answers.csv", answers.toArray(String[]::new));

        assertThat(ingest(session, lake.lake(), lake.conf(), 1)).isPositive();

        assertThat(lake.files()).containsEntry("answers.csv", "30000 1 0 29999");
    }

    /** Ingests and gives the number of Spark's jobs that it took. */
    private static int ingest(SparkSession session, Path lake, Path conf, int inMemoryMb) {
        SuiteConfig given = SuiteConfig.load(conf);
        SuiteConfig config = new SuiteConfig(
                given.lake(),
                given.sync(),
                new SuiteConfig.Landing(given.landing().maxFileMb(), inMemoryMb, 0),
                given.thresholds(),
                given.publish(),
                given.effective());
        AtomicInteger jobs = new AtomicInteger();
        SparkListener counting = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart started) {
                jobs.incrementAndGet();
            }
        };
        try {
            // Spark tells of jobs later than it starts them: those of the test itself are not to be counted.
            session.sparkContext().listenerBus().waitUntilEmpty();
            session.sparkContext().addSparkListener(counting);
            new SparkJobRunner()
                    .run(
                            new JobRequest(
                                    "ingest", lake.toString(), conf, config, new TreeSet<>(), false, false, Map.of()),
                            step -> {});
            session.sparkContext().listenerBus().waitUntilEmpty();
            return jobs.get();
        } catch (java.util.concurrent.TimeoutException stuck) {
            throw new IllegalStateException("Spark never told of its jobs", stuck);
        } finally {
            session.sparkContext().removeSparkListener(counting);
        }
    }

    private static void assertSameTables(SparkSession session, Path one, Path other) {
        assertThat(tables(session, one)).isEqualTo(tables(session, other));
    }

    /** All rows that the state of a lake has. */
    private static SortedMap<String, List<String>> tables(SparkSession session, Path lake) {
        List<TableSpec> specs = new ArrayList<>(LakeTables.BRONZE);
        specs.addAll(LakeTables.SILVER);
        specs.addAll(List.of(QuarantineTable.SPEC, SourceFileTable.SPEC));
        SortedMap<String, List<String>> tables = SmallLake.rows(session, lake, specs, Set.of());
        assertThat(tables.entrySet())
                .filteredOn(table -> !table.getKey().equals(DataPointDoubtTable.SPEC.path()))
                .extracting(Map.Entry::getValue)
                .doesNotContain(List.of());
        return tables;
    }
}
