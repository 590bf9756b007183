package org.pmmlake.suite.ingest;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** Maps rows one by one, holding none. */
record MappedIterator(Iterator<Row> rows, UnaryOperator<Row> mapping) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        return mapping.apply(rows.next());
    }
}
