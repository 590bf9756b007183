package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CsvRoundTripTest {

    private static final String ALPHABET = "aZ09 ,;\"\n\r\t.é€𝄞-";

    /** Whatever is written by the rules of RFC 4180 is read back, but for blanks around a cell. */
    @Property(tries = 400)
    void whatIsWrittenIsReadBack(@ForAll RecordKind kind, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        List<String> columns = new ArrayList<>(kind.columns());
        columns.add("extra");
        Collections.shuffle(columns, random);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        text.append(line(columns, random));
        List<List<String>> expected = new ArrayList<>();
        int rows = random.nextInt(20);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(cell(random)));
            text.append(lineEnd).append(random.nextInt(5) == 0 ? "  " + lineEnd : "");
            text.append(line(cells, random));
            List<String> wanted = kind.columns().stream()
                    .map(column -> wanted(column, CellText.clean(cells.get(columns.indexOf(column)))))
                    .toList();
            if (kind == RecordKind.DATA_POINT || kind.isFilled(wanted)) {
                expected.add(wanted);
            }
        }
        text.append(random.nextBoolean() ? lineEnd : "");

        Read read = Read.csv(kind, text.toString());

        assertThat(read.records()).allMatch(record -> record.fault() == null);
        assertThat(read.records())
                .extracting(record -> List.copyOf(record.cells()))
                .isEqualTo(expected);
    }

    /** A number of a cycle, revision or question may have zeros as decimals. */
    private static String wanted(String column, String cell) {
        boolean whole = List.of("cycle", "revision", "question").contains(column);
        return whole && cell.matches("[0-9]+\\.0+") ? cell.substring(0, cell.indexOf('.')) : cell;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        int length = random.nextInt(6);
        for (int index = 0; index < length; index++) {
            int at = random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length()));
            cell.appendCodePoint(ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, at)));
        }
        return cell.toString();
    }

    private static String line(List<String> cells, Random random) {
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            boolean needed = cell.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0);
            boolean quoted = needed || random.nextInt(3) == 0;
            String body = quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
            written.add(" ".repeat(random.nextInt(2)) + body + "\t".repeat(random.nextInt(2)));
        }
        return String.join(",", written);
    }
}
