package org.pmmlake.suite.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A landing zone of one cycle with every fault of contract §2 that a first run can meet, and good rows among them. */
final class FaultyLanding {

    private static final String LANDING = "lake/landing/cycle=2022/";
    private static final String SUBMISSION =
            "{\"member\":\"X01\",\"cycle\":2022,\"revision\":7,\"submitted_at\":\"2023-01-01\",\"kpis\":[%s]}";
    private static final int MEGABYTE = 1 << 20;

    private FaultyLanding() {}

    static void write(SmallLake lake) {
        lake.land(
                        "members.csv",
                        SmallLake.REGISTER,
                        "X01,One,EUR,,,,,12.5",
                        "X02,Two,AMS,,,,,",
                        "X03,Three,,,,,,",
                        "X04,Four,,,,,,12%",
                        "X05,Five,,,,,,-1",
                        "X06,Six,ATLANTIS,,,,,",
                        "X07,Seven,EUR,,,,,",
                        "X07,Seven,AMS,,,,,")
                .land(
                        "submissions.csv",
                        SmallLake.HEADERS,
                        "X01,2022,1,2023-01-01",
                        "X02,2022,1,2023-01-01",
                        "../../etc,2022,1,2023-01-01",
                        "X03,2021,1,2023-01-01",
                        "X03,2022,0,2023-01-01",
                        "X03,2022,2,2023-02-30",
                        "X03,2022,3,2023-01-01",
                        "X03,2022,3,2023-01-02",
                        "X03,2022,4,2023-01-01",
                        "X07,2022,1,2023-01-01")
                .land(
                        "answers.csv",
                        SmallLake.ANSWERS,
                        "X01,2022,1,dialogue,1,yes",
                        "X01,2022,1,dialogue,5,YES",
                        "X01,2022,1,dialogue,2,maybe")
                .land(
                        "blanks.csv",
                        SmallLake.BLANKS,
                        "X01,2022,1,release-time,REASON_DATA",
                        "X02,2022,1,dialogue,REASON_DATA",
                        "X02,2022,1,duties,REASON_NONE")
                .land(
                        "tools.csv",
                        SmallLake.TOOLS,
                        "X01,2022,1,time-study,YES,no-plans",
                        "X01,2022,1,no-such-tool,NO,",
                        "X02,2022,1,time-study,YES,",
                        "X02,2022,1,time-study,YES,often")
                .write(LANDING + "datapoints.csv", dataPoints())
                .land("notes.txt", "Not for the suite.");
        unreadable(lake);
    }

    private static byte[] dataPoints() {
        return String.join(
                        "\n",
                        SmallLake.POINTS,
                        "X01,2022,1,release-time,hours,,,,,12",
                        "X01,2022,1,release-time,releases,,,,,4",
                        "X01,2022,1,release-time,hours,,,north,,\"1,5\"",
                        "X01,2022,1,release-time,hours,,,south,,-3",
                        "X01,2022,1,no-such-kpi,hours,,,,,1",
                        "X01,2022,1,release-time,minutes,,,,,1",
                        "X01,2022,1,release-time,hours,sex,female,,,1",
                        "X01,2022,1,release-time,hours,,,,2022-13,1",
                        "X02,2022,9,release-time,hours,,,,,1",
                        "X03,2022,4,release-time,hours,,,,,1",
                        "X03,2022,4,release-time,hours,,,,,2",
                        "../../etc,2022,1,release-time,hours,,,,,1",
                        "X01,2022,1,duties,adjusted,,,,,=1+1",
                        "X01,2022,1,duties,adjusted,,,,,1,2",
                        "X01,2022,1,duties,adjusted,,,b\u0081ro,,1",
                        "X02,2022,1,release-time,hours,,,,,8",
                        "X02,2022,1,release-time,releases,,,,,2",
                        "X02,2022,1,release-time,releases,,,,,2.0",
                        "X01,2022,1,duties,\"adjusted,,,,,1")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void unreadable(SmallLake lake) {
        byte[] rubbish = new byte[4096];
        new Random(1).nextBytes(rubbish);
        lake.write(LANDING + "odd/answers-empty.csv", "")
                .write(LANDING + "odd/answers-rubbish.csv", rubbish)
                .write(LANDING + "odd/blanks-control.csv", SmallLake.BLANKS.replace("reason", "rea\u0000son") + "\n")
                .write(LANDING + "odd/tools-short.csv", "member,cycle,revision,tool,aware\nX01,2022,1,time-study,YES\n")
                .write(LANDING + "odd/broken.json", "{\"member\":\"X01\",")
                .write(LANDING + "odd/twice.json", "{\"member\":\"X01\",\"member\":\"X02\"}")
                .write(
                        LANDING + "odd/nan.json",
                        SUBMISSION.formatted("{\"kpi\":\"release-time\",\"datapoints\":{\"hours\":NaN}}"))
                .write(LANDING + "odd/deep.json", SUBMISSION.formatted("[".repeat(10_000) + "]".repeat(10_000)))
                .write(LANDING + "odd/rubbish.xlsx", rubbish)
                .write(LANDING + "odd/bomb.xlsx", packed("xl/media/image.png", new byte[65 * MEGABYTE]))
                .write(
                        LANDING + "odd/entity.xlsx",
                        packed(
                                "_rels/.rels",
                                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>"
                                        .getBytes(StandardCharsets.UTF_8)));
        // Sparse: two megabytes that take no room on the disk.
        lake.write(LANDING + "odd/datapoints-large.csv", SmallLake.POINTS + "\n");
        try (RandomAccessFile large = new RandomAccessFile(
                lake.lake()
                        .resolve("landing/cycle=2022/odd/datapoints-large.csv")
                        .toFile(),
                "rw")) {
            large.setLength(2L * MEGABYTE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] packed(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
