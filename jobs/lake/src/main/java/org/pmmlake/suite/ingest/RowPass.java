package org.pmmlake.suite.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** One pass over sorted rows, which judges together what belongs together and holds no more than that in memory. */
abstract class RowPass implements Iterator<Row> {

    private final Iterator<Row> sorted;

    /** What was judged and not yet taken. */
    final Deque<Row> ready = new ArrayDeque<>();

    /** The row that nobody looked at yet; null after the last. */
    @Nullable
    Row upcoming;

    RowPass(Iterator<Row> sorted) {
        this.sorted = sorted;
        advance();
    }

    /** Judges rows from the upcoming one on, and advances past them. */
    abstract void judge(Row first);

    final void advance() {
        upcoming = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public final boolean hasNext() {
        while (ready.isEmpty() && upcoming != null) {
            judge(upcoming);
        }
        return !ready.isEmpty();
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
