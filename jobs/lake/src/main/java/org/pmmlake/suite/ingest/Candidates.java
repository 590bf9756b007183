package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.RecordTable;

/** Bronze records, each judged for itself: the first of the two steps from text to accepted rows. */
final class Candidates {

    private static final int CYCLE_AT = at(RecordTable.CYCLE);
    private static final int CONTENT_HASH_AT = at(RecordTable.CONTENT_HASH);
    private static final int ORDINAL_AT = at(RecordTable.ORDINAL);
    private static final int KIND_AT = at(RecordTable.KIND);
    private static final int POSITION_AT = at(RecordTable.POSITION);
    private static final int CELLS_AT = at(RecordTable.CELLS);
    private static final int FAULT_AT = at(RecordTable.FAULT);
    private static final int FAULT_MESSAGE_AT = at(RecordTable.FAULT_MESSAGE);
    private static final int RAW_AT = at(RecordTable.RAW);
    private static final int DELIVERY_AT = RecordTable.SPEC.columns().length();
    private static final int SOURCE_FILE_AT = DELIVERY_AT + 1;

    private Candidates() {}

    private static int at(String column) {
        return RecordTable.SPEC.columns().fieldIndex(column);
    }

    /**
     * Judges every record for itself.
     *
     * @param records rows of {@link RecordTable} with {@code delivery} and {@code source_file}
     * @param catalogues the catalogue of each cycle that occurs
     * @return rows of {@link JudgedRows}, without a verdict
     */
    static Dataset<Row> judge(Dataset<Row> records, SortedMap<Integer, Catalogue> catalogues) {
        Judging judging = new Judging(new HashMap<>(catalogues));
        return records.select(
                        RecordTable.CYCLE,
                        RecordTable.CONTENT_HASH,
                        RecordTable.ORDINAL,
                        RecordTable.KIND,
                        RecordTable.POSITION,
                        RecordTable.CELLS,
                        RecordTable.FAULT,
                        RecordTable.FAULT_MESSAGE,
                        RecordTable.RAW,
                        DeliveryTable.DELIVERY,
                        DeliveryTable.SOURCE_FILE)
                .mapPartitions(judging, Encoders.row(JudgedSchema.TYPES));
    }

    /** Judges the records of one partition; catalogues travel with the task. */
    private record Judging(HashMap<Integer, Catalogue> catalogues)
            implements MapPartitionsFunction<Row, Row>, Serializable {
        @Override
        public java.util.Iterator<Row> call(java.util.Iterator<Row> records) {
            Map<Integer, RecordRules> rules = new HashMap<>();
            catalogues.forEach((cycle, catalogue) -> rules.put(cycle, new RecordRules(catalogue, cycle)));
            return new MappedIterator(records, record -> judged(record, rules));
        }

        private static Row judged(Row record, Map<Integer, RecordRules> rules) {
            RecordRules ofCycle = rules.get(record.getInt(CYCLE_AT));
            if (ofCycle == null) {
                throw new IllegalStateException("No catalogue was given for cycle " + record.getInt(CYCLE_AT));
            }
            return Candidates.judged(record, record.getInt(DELIVERY_AT), record.getString(SOURCE_FILE_AT), ofCycle);
        }
    }

    /**
     * Judges one record for itself.
     *
     * @param record a row of {@link RecordTable}, which others may follow
     * @param rules the rules of its cycle
     */
    static Row judged(Row record, int delivery, String sourceFile, RecordRules rules) {
        RecordKind kind = RecordKind.valueOf(record.getString(KIND_AT));
        JudgedRecord judged = rules.judge(
                kind, cells(record), Fault.ofReader(record.getString(FAULT_AT), record.getString(FAULT_MESSAGE_AT)));
        return JudgedRows.candidate(
                record.getInt(CYCLE_AT),
                kind,
                judged,
                new JudgedRows.RecordPlace(
                        record.getString(CONTENT_HASH_AT),
                        sourceFile,
                        delivery,
                        record.getLong(ORDINAL_AT),
                        record.getString(POSITION_AT),
                        record.getString(RAW_AT)),
                false);
    }

    private static List<@Nullable String> cells(Row record) {
        if (record.get(CELLS_AT) instanceof String[] atHand) {
            return Arrays.asList(atHand);
        }
        List<@Nullable String> cells = record.getList(CELLS_AT);
        return cells == null ? new ArrayList<>() : cells;
    }
}
