package org.pmmlake.suite.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.ContentStore;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.LakeQuery;

/**
 * Where the data of one KPI of one Member stand: the files that were read are read again, and of their records those that
 * the quarantine does not name were accepted, or repeat one that was.
 */
final class Provenance {

    private static final int SHOWN = 3;

    /** Items, such as data points, are in this cell; behind it is the breakdown of a data point. */
    private static final int ITEM = 4;

    private final LakeQuery evidence;
    private final LakePaths paths;
    private final List<String> submission;
    private final RecordKind kind;

    /** Where the records about one item stand in one file. */
    private static final class Places {
        private final List<String> first = new ArrayList<>();
        private int records;

        void add(String position) {
            records++;
            if (first.size() < SHOWN) {
                first.add(position);
            }
        }

        String sentence(String file, int delivery) {
            return records + (records == 1 ? " record" : " records") + " in " + file + " at " + String.join(", ", first)
                    + (records > SHOWN ? ", …" : "") + ", delivery " + delivery;
        }
    }

    /**
     * Looks for records.
     *
     * @param submission Member, cycle, revision and KPI, as records name them
     * @param kind data points or answers
     */
    Provenance(LakeQuery evidence, String lake, List<String> submission, RecordKind kind) {
        this.evidence = evidence;
        this.paths = LakePaths.of(lake, new Configuration());
        this.submission = submission;
        this.kind = kind;
    }

    /** A sentence for each item (data point or question): how many records from which files and places. */
    Map<String, String> sentences(int cycle) {
        Map<String, String> sentences = new TreeMap<>();
        Map<String, Set<String>> refused = new TreeMap<>();
        evidence.rows(
                        "SELECT content_hash, position FROM quarantine WHERE cycle = ? AND member = ?",
                        cycle,
                        submission.get(0))
                .forEach(row -> refused.computeIfAbsent(row.text("content_hash"), none -> new HashSet<>())
                        .add(row.text("position")));
        List<AnswerRow> deliveries = evidence.rows(
                "SELECT content_hash, source_file, delivery FROM bronze.delivery WHERE cycle = ? AND fault IS NULL"
                        + " ORDER BY source_file, delivery",
                cycle);
        for (AnswerRow delivery : deliveries) {
            String hash = delivery.text("content_hash");
            String file = delivery.text("source_file");
            ContentFile stored = new ContentStore(paths).file(cycle, hash, file, 0);
            if (stored.what().kind() == null || stored.what().kind() == kind) {
                places(stored, refused.getOrDefault(hash, Set.of()))
                        .forEach((item, places) -> sentences.merge(
                                item,
                                places.sentence(file, delivery.whole("delivery")),
                                (one, other) -> one + "; " + other));
            }
        }
        return sentences;
    }

    private Map<String, Places> places(ContentFile stored, Set<String> refused) {
        Map<String, Places> places = new TreeMap<>();
        try (RecordReading reading =
                new RecordReading(stored, FilePart.WHOLE, paths.fileSystem().getConf())) {
            while (reading.hasNext()) {
                RawRecord record = reading.next();
                String item = item(record);
                if (item != null && !refused.contains(record.position())) {
                    places.computeIfAbsent(item, none -> new Places()).add(record.position());
                }
            }
            if (!reading.facts().isRead()) {
                throw new ContentStore(paths).damage(stored.sourceFile());
            }
        }
        return places;
    }

    /** What a record of the submission is about, where it is one of those looked for and not of a breakdown; else null. */
    private @Nullable String item(RawRecord record) {
        boolean isSought = record.kind() == kind && record.fault() == null;
        for (int cell = 0; isSought && cell < submission.size(); cell++) {
            isSought = submission.get(cell).equals(record.text(cell));
        }
        boolean isOfBreakdown = kind == RecordKind.DATA_POINT
                && isSought
                && !record.text(ITEM + 1).isEmpty();
        return isSought && !isOfBreakdown ? record.text(ITEM) : null;
    }
}
