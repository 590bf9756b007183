package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a workbook. Its sheets are read twice: first to know that all of them can be read, then for records. */
final class WorkbookSource implements RecordSource {

    private final WorkbookFile file;
    private final WorkbookWalk walk;
    private @Nullable RawRecord upcoming;

    private WorkbookSource(WorkbookFile file, WorkbookWalk walk) {
        this.file = file;
        this.walk = walk;
        this.upcoming = following();
    }

    static RecordSource open(FileOpener opener) throws UnreadableFileException, IOException {
        WorkbookFile file = WorkbookFile.copyOf(opener);
        try {
            WorkbookContent content = WorkbookContent.read(file);
            return new WorkbookSource(file, new WorkbookWalk(file, content, submission(file, content)));
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /**
     * Looks at every row, so that the second pass meets no fault.
     *
     * @return member, cycle and revision of the only submission; empty where there is none or several
     */
    private static List<@Nullable String> submission(WorkbookFile file, WorkbookContent content)
            throws IOException, UnreadableFileException {
        List<List<@Nullable String>> found = new ArrayList<>();
        try (WorkbookWalk first = new WorkbookWalk(file, content, List.of())) {
            for (RawRecord record = first.next(); record != null; record = first.next()) {
                if (record.kind() == RecordKind.SUBMISSION) {
                    found.add(record.cells().subList(0, 3));
                }
            }
        }
        return found.size() == 1 ? found.get(0) : List.of();
    }

    @Override
    public List<String> notes() {
        return walk.notes();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public RawRecord next() {
        RawRecord record = upcoming;
        if (record == null) {
            throw new NoSuchElementException();
        }
        upcoming = following();
        return record;
    }

    private @Nullable RawRecord following() {
        try {
            return walk.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UnreadableFileException changed) {
            throw new UncheckedIOException(new IOException("The copy of the workbook changed.", changed));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            walk.close();
        } finally {
            file.close();
        }
    }
}
