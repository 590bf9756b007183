package org.pmmlake.suite.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.LakeQuery;

/**
 * Where the data of one KPI of one Member stand: bronze keeps every record with its file and place, and those that the
 * quarantine does not name were accepted, or repeat one that was.
 */
final class Provenance {

    private static final int SHOWN = 3;

    /** Records of a revision that are about a KPI, without those in quarantine. Cells are those of the contract §2. */
    private static final String RECORDS =
            """
            SELECT d.source_file, r.kind, r.cells[5] AS item, coalesce(r.cells[6], '') AS breakdown,
                   count(*) AS records, list_slice(list(r.position ORDER BY r.ordinal), 1, %d) AS places,
                   min(d.delivery) AS delivery
            FROM bronze.record r JOIN bronze.delivery d ON d.cycle = r.cycle AND d.content_hash = r.content_hash
            WHERE r.cycle = ? AND r.cells[1] = ? AND r.cells[3] = ? AND r.cells[4] = ? AND r.kind = ?
              AND r.fault IS NULL
              AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.cycle = r.cycle AND q.content_hash = r.content_hash
                              AND q.position = r.position)
            GROUP BY ALL ORDER BY item, breakdown, d.source_file
            """
                    .formatted(SHOWN);

    private Provenance() {}

    /** A sentence for each item (data point or question): how many records from which files and places. */
    static Map<String, String> of(LakeQuery evidence, int cycle, String member, int revision, String kpi, String kind) {
        Map<String, String> places = new TreeMap<>();
        List<AnswerRow> found = evidence.rows(RECORDS, cycle, member, Integer.toString(revision), kpi, kind);
        for (AnswerRow row : found) {
            if (!kind.equals("DATA_POINT") || row.text("breakdown").isEmpty()) {
                places.merge(row.text("item"), sentence(row), (one, other) -> one + "; " + other);
            }
        }
        return places;
    }

    private static String sentence(AnswerRow row) {
        int records = row.whole("records");
        String places = row.text("places").replaceAll("^\\[|\\]$", "");
        return records + (records == 1 ? " record" : " records") + " in " + row.text("source_file")
                + (places.isEmpty() ? "" : " at " + places + (records > SHOWN ? ", …" : ""))
                + ", delivery " + row.text("delivery");
    }
}
