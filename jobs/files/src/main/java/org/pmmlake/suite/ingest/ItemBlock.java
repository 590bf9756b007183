package org.pmmlake.suite.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem.AcceptedItem;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.MemberItem.RegisteredItem;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * Items as bytes on their way to the task that judges them. A text that was written before is a number: codes and names
 * repeat from record to record, and are one object again when they are read.
 */
public final class ItemBlock {

    private static final int SENT = 0;
    private static final int ACCEPTED = 1;
    private static final int REGISTERED = 2;
    private static final int QUARANTINED = 3;

    /** Bits of a byte of a number, of which the last says whether another one follows. */
    private static final int BITS = 7;

    private static final int MORE = 1 << BITS;

    private static final int LONGEST_NUMBER = 10;

    private static final int FEW_TEXTS = 1 << 8;
    private static final int FEW_PLACES = 16;

    /** The texts that were written, each where its hash leads to, with their numbers. */
    private @Nullable String[] texts = new String[FEW_TEXTS];

    private int[] numbers = new int[FEW_TEXTS];
    private int textCount;
    /** The text that each place of a record had last, with its number: neighbours repeat most of them. */
    private final @Nullable String[] lastTexts = new String[FEW_PLACES];

    private final int[] lastNumbers = new int[FEW_PLACES];
    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** How many bytes were written so far. */
    public int size() {
        return size;
    }

    /** What was written; the block is empty after that. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        textCount = 0;
        Arrays.fill(texts, null);
        Arrays.fill(lastTexts, null);
        return taken;
    }

    /** Adds an item. */
    public void add(MemberItem item) {
        if (item instanceof SentItem sent) {
            number(SENT);
            content(sent.content());
            record(sent.record());
        } else if (item instanceof AcceptedItem accepted) {
            number(ACCEPTED);
            key(accepted);
            number(accepted.revision());
            text(accepted.claim().kind().name());
            cells(accepted.claim().cells());
        } else if (item instanceof RegisteredItem registered) {
            number(REGISTERED);
            key(registered);
            cells(registered.row().entry().cells());
            number(registered.row().delivery());
        } else if (item instanceof QuarantinedItem faulty) {
            number(QUARANTINED);
            content(faulty.content());
            cells(Arrays.asList(
                    faulty.sourceFile(),
                    faulty.position(),
                    faulty.named(),
                    faulty.revision(),
                    faulty.kpi(),
                    faulty.code(),
                    faulty.message(),
                    faulty.raw()));
        }
    }

    private void content(ContentKey content) {
        number(content.cycle());
        text(content.contentHash());
    }

    private void key(MemberItem item) {
        number(item.cycle());
        text(item.member());
    }

    private void record(RawRecord record) {
        text(record.kind().name());
        number(record.ordinal());
        boolean isPlain = record.ownPosition() == null && record.fault() == null && record.ownRaw() == null;
        cells(
                isPlain
                        ? List.of()
                        : Arrays.asList(record.ownPosition(), record.fault(), record.faultMessage(), record.ownRaw()));
        cells(record.cells());
    }

    private void cells(List<? extends @Nullable Object> cells) {
        int count = cells.size();
        number(count);
        for (int place = 0; place < count; place++) {
            Object cell = cells.get(place);
            if (cell == null) {
                number(0);
            } else {
                text(cell.toString(), place & (FEW_PLACES - 1));
            }
        }
    }

    /** The same of a text that often repeats the one that was last in its place. */
    private void text(String text, int place) {
        if (text.equals(lastTexts[place])) {
            number(lastNumbers[place]);
        } else {
            lastTexts[place] = text;
            lastNumbers[place] = text(text);
        }
    }

    /** 0 for null, 1 for a new text, and from 2 on the texts in the order in which they were written; gives its number. */
    private int text(String text) {
        int slot = slot(text);
        if (text.equals(texts[slot])) {
            number(numbers[slot]);
            return numbers[slot];
        }
        int written = textCount + 2;
        texts[slot] = text;
        numbers[slot] = written;
        textCount++;
        if (2 * textCount > texts.length) {
            grow();
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return written;
    }

    /** Where a text is, or would be. */
    private int slot(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> (Integer.SIZE / 2)) & (texts.length - 1);
        while (texts[slot] != null && !text.equals(texts[slot])) {
            slot = (slot + 1) & (texts.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] known = texts;
        int[] knownNumbers = numbers;
        texts = new String[2 * known.length];
        numbers = new int[2 * known.length];
        for (int i = 0; i < known.length; i++) {
            String text = known[i];
            if (text != null) {
                int slot = slot(text);
                texts[slot] = text;
                numbers[slot] = knownNumbers[i];
            }
        }
    }

    private void number(long number) {
        room(LONGEST_NUMBER);
        long left = number;
        while (left >= MORE) {
            bytes[size] = (byte) ((left & (MORE - 1)) | MORE);
            size++;
            left >>>= BITS;
        }
        bytes[size] = (byte) left;
        size++;
    }

    private void room(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
    }

    /** The items of some blocks, one block after another. */
    public static Iterator<MemberItem> items(Iterator<byte[]> blocks) {
        return new Iterator<>() {
            private Iterator<MemberItem> own = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!own.hasNext() && blocks.hasNext()) {
                    own = new BlockReading(blocks.next());
                }
                return own.hasNext();
            }

            @Override
            public MemberItem next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return own.next();
            }
        };
    }

    private static final class BlockReading implements Iterator<MemberItem> {
        private final byte[] bytes;
        private final List<String> texts = new ArrayList<>();
        private @Nullable ContentKey last;
        private int at;

        BlockReading(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            return at < bytes.length;
        }

        @Override
        public MemberItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return switch ((int) number()) {
                case SENT -> new SentItem(content(), record());
                case ACCEPTED -> accepted();
                case REGISTERED -> registered();
                default -> quarantined();
            };
        }

        // What is given to a constructor is read in its order.

        private AcceptedItem accepted() {
            return new AcceptedItem(
                    (int) number(), needed(), (int) number(), Claim.of(RecordKind.valueOf(needed()), cells()));
        }

        private RegisteredItem registered() {
            return new RegisteredItem(
                    (int) number(),
                    needed(),
                    new RegisterRow((Claim.RegisterEntry) Claim.of(RecordKind.MEMBER, cells()), (int) number()));
        }

        private QuarantinedItem quarantined() {
            ContentKey content = content();
            List<@Nullable String> cells = cells();
            return new QuarantinedItem(
                    content,
                    String.valueOf(cells.get(0)),
                    String.valueOf(cells.get(1)),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    String.valueOf(cells.get(5)),
                    cells.get(6),
                    cells.get(7));
        }

        private ContentKey content() {
            int cycle = (int) number();
            String hash = needed();
            if (last == null || last.cycle() != cycle || !last.contentHash().equals(hash)) {
                last = new ContentKey(cycle, hash);
            }
            return last;
        }

        private RawRecord record() {
            RecordKind kind = RecordKind.valueOf(needed());
            long ordinal = number();
            List<@Nullable String> more = cells();
            return more.isEmpty()
                    ? new RawRecord(kind, ordinal, null, cells(), null, null, null)
                    : new RawRecord(kind, ordinal, more.get(0), cells(), more.get(1), more.get(2), more.get(3));
        }

        private List<@Nullable String> cells() {
            @Nullable String[] cells = new String[(int) number()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = text();
            }
            return Arrays.asList(cells);
        }

        private String needed() {
            return String.valueOf(text());
        }

        private @Nullable String text() {
            int which = (int) number();
            if (which > 1) {
                return texts.get(which - 2);
            }
            if (which == 0) {
                return null;
            }
            int length = (int) number();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            texts.add(text);
            return text;
        }

        private long number() {
            long number = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at];
                at++;
                number |= (long) (next & (MORE - 1)) << shift;
                shift += BITS;
            } while (next < 0);
            return number;
        }
    }
}
