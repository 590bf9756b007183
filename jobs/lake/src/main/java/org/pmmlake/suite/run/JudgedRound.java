package org.pmmlake.suite.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.pmmlake.suite.delta.WrittenPart;
import org.pmmlake.suite.ingest.ContentCounts;
import org.pmmlake.suite.ingest.tables.JudgedTables;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What a round, or one task of it, made of records.
 *
 * @param counts what became of the records of each content
 * @param parts the new files of each table by its path
 */
record JudgedRound(ArrayList<ContentCounts> counts, HashMap<String, ArrayList<WrittenPart>> parts)
        implements Serializable {

    /** The files of what was judged, written here and now. */
    static JudgedRound written(JudgedTables judged, LakePaths lake) {
        ConcurrentHashMap<String, ArrayList<WrittenPart>> parts = new ConcurrentHashMap<>();
        ConcurrentWork writes = ConcurrentWork.calculating();
        for (TableSpec table : JudgedTables.TABLES) {
            writes.add(
                    () -> parts.put(table.path(), new ArrayList<>(WrittenPart.write(lake, table, judged.rows(table)))));
        }
        writes.run();
        return new JudgedRound(new ArrayList<>(judged.counts()), new HashMap<>(parts));
    }

    /** What became of the records alone. */
    static JudgedRound counted(JudgedTables judged) {
        return new JudgedRound(new ArrayList<>(judged.counts()), new HashMap<>());
    }

    /** The same of several tasks together. */
    static JudgedRound together(Collection<JudgedRound> tasks) {
        List<ContentCounts> counts = new ArrayList<>();
        HashMap<String, ArrayList<WrittenPart>> parts = new HashMap<>();
        for (JudgedRound task : tasks) {
            counts.addAll(task.counts);
            task.parts.forEach((table, own) ->
                    parts.computeIfAbsent(table, none -> new ArrayList<>()).addAll(own));
        }
        return new JudgedRound(new ArrayList<>(ContentCounts.sums(counts)), parts);
    }

    /** The new files of a table. */
    List<WrittenPart> parts(TableSpec table) {
        return parts.getOrDefault(table.path(), new ArrayList<>());
    }
}
