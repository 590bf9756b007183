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
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.RecordTable;

/** Bronze records, each judged for itself: the first of the two steps from text to accepted rows. */
final class Candidates {

    private Candidates() {}

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
                        DeliveryTable.DELIVERY,
                        DeliveryTable.SOURCE_FILE,
                        RecordTable.CONTENT_HASH,
                        RecordTable.ORDINAL,
                        RecordTable.KIND,
                        RecordTable.POSITION,
                        RecordTable.CELLS,
                        RecordTable.FAULT,
                        RecordTable.FAULT_MESSAGE,
                        RecordTable.RAW)
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
            int cycle = record.getInt(0);
            RecordRules ofCycle = rules.get(cycle);
            if (ofCycle == null) {
                throw new IllegalStateException("No catalogue was given for cycle " + cycle);
            }
            RecordKind kind = RecordKind.valueOf(record.getString(5));
            JudgedRecord judged = ofCycle.judge(kind, cells(record), readerFault(record));
            Fault fault = judged.fault();
            return JudgedRows.of(
                    cycle,
                    judged.member(),
                    judged.cycle(),
                    judged.revision(),
                    judged.key(),
                    false,
                    record.getInt(1),
                    record.getString(2),
                    record.getLong(4),
                    kind.name(),
                    judged.content(),
                    judged.fields().toArray(String[]::new),
                    judged.value(),
                    judged.rounded(),
                    fault == null ? null : fault.code().code(),
                    fault == null ? null : fault.message(),
                    record.getString(3),
                    record.getString(6),
                    record.getString(10),
                    false,
                    null);
        }

        private static List<@Nullable String> cells(Row record) {
            List<@Nullable String> cells = record.getList(7);
            return cells == null ? new ArrayList<>() : cells;
        }

        private static @Nullable Fault readerFault(Row record) {
            if (record.isNullAt(8)) {
                return null;
            }
            QuarantineCode code = Coded.parse(QuarantineCode.class, record.getString(8))
                    .orElseThrow(() -> new IllegalStateException("Unknown fault " + record.getString(8) + "; known are "
                            + Arrays.toString(QuarantineCode.values())));
            return new Fault(code, record.getString(9));
        }
    }
}
