package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a workbook. Its sheets are read twice: first to know that all of them can be read, then for records. */
final class WorkbookSource implements RecordSource {

    private final WorkbookFile file;
    private final WorkbookWalk walk;
    private final List<String> notes;
    private @Nullable RawRecord upcoming;

    private WorkbookSource(WorkbookFile file, WorkbookWalk walk, List<String> notes) {
        this.file = file;
        this.walk = walk;
        this.notes = notes;
        this.upcoming = following();
    }

    static RecordSource open(FileOpener opener) throws UnreadableFileException, IOException {
        WorkbookFile file = WorkbookFile.copyOf(opener);
        try {
            WorkbookContent content = WorkbookContent.read(file);
            try (WorkbookWalk first = new WorkbookWalk(file, content)) {
                while (first.next() != null) {
                    // Every row is looked at, so that the second pass meets no fault.
                }
                return new WorkbookSource(file, new WorkbookWalk(file, content), first.notes());
            }
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public List<String> notes() {
        return notes;
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
