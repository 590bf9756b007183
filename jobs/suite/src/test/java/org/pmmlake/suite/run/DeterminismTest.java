package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** The same work gives the same bytes, wherever and in whatever order it is done. */
@ExtendWith(SharedSpark.class)
class DeterminismTest {

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @Test
    void publishedFilesAreByteIdentical(SparkSession session, @TempDir Path folder) throws IOException {
        SmallLake here = SmallLake.empty(folder.resolve("here"), session);
        for (Landed file : files()) {
            here.land(file.name(), file.text());
        }
        here.run();

        SmallLake elsewhere = SmallLake.empty(folder.resolve("elsewhere"), session);
        List<Landed> backwards = new ArrayList<>(files());
        Collections.reverse(backwards);
        for (Landed file : backwards) {
            elsewhere.land(file.name(), file.text());
        }
        runUnder(session, elsewhere, Locale.FRANCE, TimeZone.getTimeZone("Asia/Tokyo"), "7");

        assertThat(elsewhere.published().tables())
                .isEqualTo(here.published().tables())
                .isNotEmpty();
        for (String table : here.published().tables()) {
            assertThat(Files.mismatch(
                            here.published().file(table), elsewhere.published().file(table)))
                    .as(table)
                    .isEqualTo(-1);
        }
        assertThat(Files.mismatch(
                        here.published().folder().resolve("datapackage.json"),
                        elsewhere.published().folder().resolve("datapackage.json")))
                .isEqualTo(-1);
        assertThat(here.published().folder().toRealPath().getFileName())
                .isEqualTo(elsewhere.published().folder().toRealPath().getFileName());
    }

    private static void runUnder(
            SparkSession session, SmallLake lake, Locale locale, TimeZone zone, String partitions) {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        String usualPartitions = session.conf().get(PARTITIONS);
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            // Given on the command line the setting would stand in the system properties: there the run looks for it.
            System.setProperty(PARTITIONS, partitions);
            session.conf().set(PARTITIONS, partitions);
            lake.run();
            assertThat(session.conf().get(PARTITIONS)).isEqualTo(partitions);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
            System.clearProperty(PARTITIONS);
            session.conf().set(PARTITIONS, usualPartitions);
        }
    }

    private record Landed(String name, String text) {}

    /** Values that do not add up exactly in doubles, from many files, with faults whose order could show. */
    private static List<Landed> files() {
        List<Landed> files = new ArrayList<>();
        StringBuilder register = new StringBuilder(SmallLake.REGISTER);
        for (int i = 1; i <= 5; i++) {
            String member = "X0" + i;
            register.append('\n').append(member).append(",\u00cele ").append(i).append(i % 2 == 0 ? ",AMS" : ",EUR");
            register.append(",,,,UB;UA,").append(i * 10).append(".1");
            files.add(new Landed(
                    "sent/" + member + ".json", SmallLake.submission(member, 2022, 1, (10 + i * i) + ".1234567")));
            files.add(new Landed(
                    "units/datapoints-" + i + ".csv",
                    SmallLake.POINTS + "\n" + point(member, 2, "north", "0.1") + "\n" + point(member, 2, "south", "0.2")
                            + "\n" + point(member, 2, "east", "0.7") + "\n" + point(member, 2, "west", "1,5")));
            files.add(new Landed(
                    "units/submissions-" + i + ".csv", SmallLake.HEADERS + "\n" + member + ",2022,2,2023-02-01"));
        }
        files.add(new Landed("members.csv", register.toString()));
        files.add(new Landed("nobody.json", SmallLake.submission("X99", 2022, 1, "1")));
        return files;
    }

    private static String point(String member, int revision, String unit, String value) {
        String row = member + ",2022," + revision + ",share-electronic,";
        return row + "electronic,,," + unit + ",2022-03,\"" + value + "\"\n" + row + "all,,," + unit + ",2022-03,3";
    }
}
