package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.CsvLines.Line;

/** The records of a CSV file. Lines of the template that nobody filled in are none. */
final class CsvSource extends RecordSource {

    /** More lines than a template has. */
    private static final int RUN_LIMIT = 10_000;

    private static final List<Integer> ABOUT = Stream.of("member", "cycle", "revision", "kpi", "breakdown", "category")
            .map(RecordKind.DATA_POINT.columns()::indexOf)
            .toList();

    private final RecordKind kind;
    private final InputStream in;
    private final CsvLines lines;
    private final List<@Nullable String> noCells;
    private final Deque<Line> ready = new ArrayDeque<>();
    /** Data points next to each other, of one KPI or one category of it, of which none has a value. */
    private final List<Line> unanswered = new ArrayList<>();

    private @Nullable Line answered;
    private boolean ended;
    private long ordinal;
    private long passedOver;

    private CsvSource(RecordKind kind, InputStream in, CsvLines lines) {
        this.kind = kind;
        this.in = in;
        this.lines = lines;
        this.noCells = Collections.nCopies(kind.columns().size(), null);
    }

    static RecordSource open(RecordKind kind, FileOpener file) throws UnreadableFileException, IOException {
        InputStream in = file.open();
        try {
            return new CsvSource(kind, in, CsvLines.open(kind.columns(), in));
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(lines.notes());
        if (passedOver > 0) {
            notes.add(
                    "Lines with codes and no answer, as the template has them, were passed over: " + passedOver + ".");
        }
        return notes;
    }

    @Override
    @Nullable
    RawRecord read() throws IOException {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        Line line = ready.poll();
        if (line == null) {
            return null;
        }
        ordinal++;
        if (line.fault() != null) {
            return new RawRecord(kind, ordinal, null, noCells, "bad-row", line.fault(), line.raw());
        }
        String code = line.ambiguity() == null ? null : "bad-number";
        return new RawRecord(kind, ordinal, null, line.cells(), code, line.ambiguity(), line.raw());
    }

    private void advance() throws IOException {
        Line line = lines.next();
        if (line == null) {
            ended = true;
            leave(List.of());
            return;
        }
        boolean filled = line.fault() != null || kind.isFilled(line.cells());
        if (kind != RecordKind.DATA_POINT) {
            if (filled) {
                ready.add(line);
            } else {
                passedOver++;
            }
            return;
        }
        if (!unanswered.isEmpty()) {
            List<@Nullable String> about = about(line);
            if (filled || unanswered.size() == RUN_LIMIT || !about.equals(about(unanswered.get(0)))) {
                leave(filled ? about : List.of());
            }
        }
        if (filled) {
            answered = line;
            ready.add(line);
        } else {
            unanswered.add(line);
        }
    }

    /** What lines of data points that are filled in together have in common. */
    private static List<@Nullable String> about(Line line) {
        List<@Nullable String> about = new ArrayList<>();
        if (line.fault() != null) {
            return about;
        }
        ABOUT.forEach(column -> about.add(line.cells().get(column)));
        return about;
    }

    /**
     * Ends a run of data points without a value. Several together are lines of the template that nobody filled in; a single
     * one, or one beside a value for the same, lacks what it should have.
     */
    private void leave(List<@Nullable String> next) {
        if (unanswered.isEmpty()) {
            return;
        }
        List<@Nullable String> about = about(unanswered.get(0));
        boolean beside = (answered != null && about.equals(about(answered))) || about.equals(next);
        if (unanswered.size() > 1 && !beside) {
            passedOver += unanswered.size();
        } else {
            ready.addAll(unanswered);
        }
        unanswered.clear();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
