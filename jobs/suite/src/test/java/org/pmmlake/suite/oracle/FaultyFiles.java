package org.pmmlake.suite.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Files that cannot be read, and one whose records cannot be taken apart. */
final class FaultyFiles {
    private static final String UNREADABLE = "unreadable-file";
    private static final String POINTS = "member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value\n";

    private FaultyFiles() {}

    static void write(LandingWriter writer, String folder) {
        String odd = folder + "odd/";
        file(writer, odd + "answers-empty.csv", "", UNREADABLE);
        file(writer, odd + "answers-no-header.csv", "\n\n", UNREADABLE);
        file(
                writer,
                odd + "blanks-control.csv",
                "member,cycle,revision,kpi,rea\u0000son\nX01,2022,1,a,b\n",
                UNREADABLE);
        writer.file(odd + "blanks-latin.csv", latin("member,cycle,revision,kpi,reason,remarqu\u0081\n"), UNREADABLE);
        file(writer, odd + "tools-short.csv", "member,cycle,revision,tool,aware\nX01,2022,1,a,YES\n", "missing-column");
        file(writer, odd + "broken.json", "{\"member\":\"X01\",", UNREADABLE);
        file(writer, odd + "twice.json", "{\"member\":\"X01\",\"member\":\"X02\"}", UNREADABLE);
        file(writer, odd + "not-a-number.json", json("NaN"), UNREADABLE);
        file(writer, odd + "garbage.xlsx", "PK but nothing more", UNREADABLE);
        file(writer, odd + "datapoints-garbage.parquet", "PAR1 but nothing more", UNREADABLE);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes(POINTS.getBytes(StandardCharsets.UTF_8));
        rows.writeBytes("X01,2022,1,a,b,,,,,1,x\n".getBytes(StandardCharsets.UTF_8));
        rows.writeBytes(latin("X01,2022,1,a,b,,,b\u0081ro,,1\n"));
        rows.writeBytes("X01,2022,1,a,b,,,,,1,2\n\n".getBytes(StandardCharsets.UTF_8));
        rows.writeBytes("X01,2022,1,a,\"b,,,,,1\n".getBytes(StandardCharsets.UTF_8));
        String name = odd + "datapoints-odd.csv";
        writer.file(name, rows.toByteArray(), null);
        for (int position = 1; position <= 4; position++) {
            writer.note(name, Integer.toString(position), "bad-row");
        }
    }

    private static String json(String number) {
        return "{\"member\":\"X01\",\"cycle\":2022,\"revision\":1,\"submitted_at\":\"2023-01-01\",\"kpis\":["
                + "{\"kpi\":\"a\",\"datapoints\":{\"b\":" + number + "}}]}";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void file(LandingWriter writer, String name, String text, String code) {
        writer.file(name, text.getBytes(StandardCharsets.UTF_8), code);
    }
}
