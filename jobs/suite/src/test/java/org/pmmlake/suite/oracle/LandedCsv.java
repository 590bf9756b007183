package org.pmmlake.suite.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CSV file of the landing zone, taken apart byte by byte so that a fault costs one record and not the file. */
final class LandedCsv {
    private final byte[] bytes;
    private int at;

    private LandedCsv(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** The cells of one record; {@code null} for a record with undecodable bytes or an unclosed quote. */
    private record Taken(@Nullable List<String> texts, boolean emptyLine) {}

    static LandedFile read(String sourceFile, byte[] bytes, LandedRow.Kind kind, List<String> columns) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        LandedCsv csv = new LandedCsv(bytes, mark ? 3 : 0);
        List<String> header = csv.header();
        if (header == null) {
            return LandedFile.unreadable(sourceFile, "unreadable-file");
        }
        if (!header.containsAll(columns)) {
            return LandedFile.unreadable(sourceFile, "missing-column");
        }
        List<LandedRow> rows = new ArrayList<>();
        while (csv.at < bytes.length) {
            Taken cells = csv.record();
            List<String> texts = cells.texts();
            if (texts != null && texts.stream().allMatch(LandedCsv::isNothing)) {
                continue;
            }
            String position = Integer.toString(rows.size() + 1);
            if (texts == null || !texts.stream().skip(header.size()).allMatch(LandedCsv::isNothing)) {
                rows.add(LandedRow.bad(kind, sourceFile, position));
            } else {
                Map<String, String> byColumn = new HashMap<>();
                for (String column : columns) {
                    int place = header.indexOf(column);
                    byColumn.put(column, place < texts.size() ? texts.get(place) : "");
                }
                rows.add(new LandedRow(kind, sourceFile, position, byColumn));
            }
        }
        return new LandedFile(sourceFile, rows, null);
    }

    private static boolean isNothing(String text) {
        return Cells.clean(text).isEmpty();
    }

    private @Nullable List<String> header() {
        while (at < bytes.length) {
            Taken cells = record();
            if (cells.emptyLine()) {
                continue;
            }
            List<String> texts = cells.texts();
            if (texts == null) {
                return null;
            }
            List<String> names = new ArrayList<>();
            for (String text : texts) {
                if (text.strip().chars().anyMatch(Character::isISOControl)) {
                    return null;
                }
                names.add(Cells.clean(text));
            }
            return names;
        }
        return null;
    }

    private Taken record() {
        List<byte[]> cells = new ArrayList<>();
        List<Byte> cell = new ArrayList<>();
        boolean quoted = false;
        boolean anyQuote = false;
        while (at < bytes.length) {
            byte b = bytes[at++];
            if (quoted && b == '"' && at < bytes.length && bytes[at] == '"') {
                cell.add(b);
                at++;
            } else if (b == '"') {
                quoted = !quoted;
                anyQuote = true;
            } else if (!quoted && b == ',') {
                cells.add(array(cell));
                cell.clear();
            } else if (!quoted && (b == '\n' || b == '\r')) {
                if (b == '\r' && at < bytes.length && bytes[at] == '\n') {
                    at++;
                }
                break;
            } else {
                cell.add(b);
            }
        }
        cells.add(array(cell));
        if (quoted) {
            return new Taken(null, false);
        }
        List<String> texts = new ArrayList<>();
        for (byte[] one : cells) {
            String text = decode(one);
            if (text == null) {
                return new Taken(null, false);
            }
            texts.add(text);
        }
        return new Taken(texts, texts.size() == 1 && !anyQuote && texts.get(0).isBlank());
    }

    private static byte[] array(List<Byte> cell) {
        byte[] array = new byte[cell.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = cell.get(i);
        }
        return array;
    }

    private static @Nullable String decode(byte[] cell) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cell))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8: Windows-1252, where every byte has a meaning there.
            String text = new String(cell, Charset.forName("windows-1252"));
            return text.indexOf('\uFFFD') >= 0 ? null : text;
        }
    }
}
