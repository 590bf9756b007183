package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON submission, the header first. The text is read twice: first to the end, to know that it is valid
 * and to find the header, then for its rows.
 */
final class JsonSource implements RecordSource {

    private final JsonWalk walk;
    private final JsonHeader header;
    private final List<String> notes;
    private final Map<RecordKind, CellReading> readings = new EnumMap<>(RecordKind.class);
    private @Nullable JsonDraft upcoming;
    private long ordinal;

    private JsonSource(JsonWalk walk, JsonHeader header, List<String> notes) {
        this.walk = walk;
        this.header = header;
        this.notes = notes;
        for (RecordKind kind : RecordKind.values()) {
            readings.put(kind, new CellReading(kind.columns(), false));
        }
        this.upcoming = header.draft();
    }

    static RecordSource open(FileOpener file) throws UnreadableFileException, IOException {
        try (JsonWalk first = begin(file)) {
            while (first.next() != null) {
                // Every row is looked at, so that the second pass meets no fault.
            }
            return new JsonSource(begin(file), first.header(), first.notes().sentences());
        }
    }

    private static JsonWalk begin(FileOpener file) throws UnreadableFileException, IOException {
        InputStream in = file.open();
        try {
            return JsonWalk.begin(new JsonTokens(in));
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    @Override
    public List<String> notes() {
        Set<String> all = new LinkedHashSet<>(notes);
        readings.values().forEach(reading -> all.addAll(reading.notes()));
        return List.copyOf(all);
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public RawRecord next() {
        JsonDraft draft = upcoming;
        if (draft == null) {
            throw new NoSuchElementException();
        }
        upcoming = following();
        ordinal++;
        return header.complete(draft).record(ordinal, Objects.requireNonNull(readings.get(draft.kind())));
    }

    private @Nullable JsonDraft following() {
        try {
            return walk.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UnreadableFileException changed) {
            throw new UncheckedIOException(new IOException("The file changed while it was read.", changed));
        }
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }
}
