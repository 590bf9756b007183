package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A published lake of eight Members and two cycles. All KPIs are answered by most, some blank; one KPI is national, so that
 * its values are withheld; one Member has a code that would be markup.
 */
final class EightMembers {

    static final String MARKUP = "<i>&'9";

    private static final List<String> MEMBERS = List.of("A1", "B2", "C3", "D4", "E5", "F6", "G7", MARKUP);

    private EightMembers() {}

    static SmallLake published(Path folder, SparkSession session) {
        SmallLake lake = SmallLake.empty(folder, session);
        for (int cycle : List.of(2020, 2022)) {
            write(lake, cycle);
        }
        lake.run();
        return lake;
    }

    private static void write(SmallLake lake, int cycle) {
        List<String> register = new ArrayList<>(List.of(SmallLake.REGISTER));
        List<String> headers = new ArrayList<>(List.of(SmallLake.HEADERS));
        List<String> points = new ArrayList<>(List.of(SmallLake.POINTS));
        List<String> answers = new ArrayList<>(List.of(SmallLake.ANSWERS));
        List<String> blanks = new ArrayList<>(List.of(SmallLake.BLANKS));
        List<String> tools = new ArrayList<>(List.of(SmallLake.TOOLS));
        List<String> uses = List.of("currently-using", "plans-to-use", "no-plans");
        for (int i = 0; i < MEMBERS.size(); i++) {
            String key = MEMBERS.get(i) + "," + cycle;
            register.add(MEMBERS.get(i) + ",Member " + i + "," + (i % 2 == 0 ? "AMS" : "EUR") + ",,,,," + (3 << i));
            headers.add(key + ",1,2023-01-31");
            points.add(key + ",1,release-time,hours,,,,," + (10 + i * i + cycle % 7));
            points.add(key + ",1,release-time,releases,,,,,3");
            if (i == 5) {
                blanks.add(key + ",1,share-electronic,REASON_DATA");
                blanks.add(key + ",1,share-electronic,REASON_RESOURCES");
            } else {
                points.add(key + ",1,share-electronic,electronic,,,,," + (cycle == 2020 ? 40 - i : 61 - 2 * i));
                points.add(key + ",1,share-electronic,all,,,,,70");
            }
            points.add(key + ",1,traders,now,,,,," + (100 + 17 * i));
            points.add(key + ",1,traders,before,,,,,90");
            for (int question = 1; question <= 4; question++) {
                answers.add(key + ",1,dialogue," + question + "," + (question <= i % 4 + 1 ? "YES" : "NO"));
            }
            tools.add(key + ",1,time-study," + (i == 3 ? "NO," : "YES," + uses.get((i + cycle / 2) % 3)));
        }
        String below = "lake/landing/cycle=" + cycle + "/";
        lake.write(below + "members.csv", text(register));
        lake.write(below + "submissions.csv", text(headers));
        lake.write(below + "datapoints.csv", text(points));
        lake.write(below + "answers.csv", text(answers));
        lake.write(below + "blanks.csv", text(blanks));
        lake.write(below + "tools.csv", text(tools));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
