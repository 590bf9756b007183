package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that the cells of a workbook share, by number, kept as bytes: there can be millions. */
final class SharedTexts {

    private static final int BYTE_LIMIT = 128 << 20;
    private static final int COUNT_LIMIT = 8 << 20;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(XmlPart part) throws IOException, UnreadableFileException {
        SharedTexts texts = new SharedTexts();
        while (part.nextStart()) {
            if (part.element().equals("si")) {
                texts.add(part.richText(), part);
            }
        }
        return texts;
    }

    private void add(String text, XmlPart part) throws UnreadableFileException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int from = count == 0 ? 0 : ends[count - 1];
        int to = from + encoded.length;
        if (to > BYTE_LIMIT || count == COUNT_LIMIT) {
            throw part.damaged("there are more texts than a submission can need");
        }
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, 2 * bytes.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(encoded, 0, bytes, from, encoded.length);
        ends[count] = to;
        count++;
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    String text(int index) {
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }
}
