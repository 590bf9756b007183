package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole files from memory for the tests. */
record Read(List<RawRecord> records, List<String> notes) {

    static Read csv(RecordKind kind, byte[] content) throws Exception {
        return all(new FileClass(FileForm.CSV, kind, ""), content);
    }

    static Read csv(RecordKind kind, String content) throws Exception {
        return csv(kind, bytes(content));
    }

    static Read json(String content) throws Exception {
        return all(FileClass.of("x.json"), bytes(content));
    }

    static Read workbook(byte[] content) throws Exception {
        return all(FileClass.of("x.xlsx"), content);
    }

    static Read all(FileClass what, byte[] content) throws UnreadableFileException, IOException {
        try (RecordSource source = RecordReaders.open(what, () -> new ByteArrayInputStream(content))) {
            List<RawRecord> records = new ArrayList<>();
            source.forEachRemaining(records::add);
            return new Read(records, source.notes());
        }
    }

    /** The fault of a whole file; fails when the file opens. */
    static UnreadableFileException fault(FileClass what, byte[] content) {
        UnreadableFileException fault = catchThrowableOfType(
                UnreadableFileException.class, () -> RecordReaders.open(what, () -> new ByteArrayInputStream(content))
                        .close());
        if (fault == null) {
            throw new AssertionError("The file could be opened.");
        }
        return fault;
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** A record that could be taken apart. */
    static RawRecord sound(RecordKind kind, long ordinal, String position, List<@Nullable String> cells, String raw) {
        return new RawRecord(
                kind,
                ordinal,
                position.equals(Long.toString(ordinal)) ? null : position,
                cells,
                null,
                null,
                raw.equals(RawRecord.csv(cells)) ? null : raw);
    }

    RawRecord only() {
        if (records.size() != 1) {
            throw new AssertionError("Not one record: " + records);
        }
        return records.get(0);
    }

    RawRecord at(String position) {
        return records.stream()
                .filter(record -> record.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing at " + position + ": " + records));
    }
}
