package org.pmmlake.suite.ingest.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.Claim;
import org.pmmlake.suite.ingest.ContentCounts;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.JudgedRecord;
import org.pmmlake.suite.ingest.LandedContent;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.PlacedRecord;
import org.pmmlake.suite.ingest.PointDoubts;
import org.pmmlake.suite.ingest.RegisterRow;
import org.pmmlake.suite.ingest.SoundRows;
import org.pmmlake.suite.ingest.SummedPoint;
import org.pmmlake.suite.ingest.Verdicts;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.rows.RowStream;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;

/** Verdicts as rows of silver and of the quarantine, and counted a content. */
public final class JudgedTables implements Verdicts {

    /** The tables that judging has rows for. */
    public static final List<TableSpec> TABLES = Stream.concat(
                    Stream.of(
                            MemberTable.SPEC, QuarantineTable.SPEC, DataPointTotalTable.SPEC, DataPointDoubtTable.SPEC),
                    ItemRows.OF_SUBMISSIONS.values().stream())
            .toList();

    private final Map<Integer, String> runIds;
    private final Map<String, List<Row>> tables = new TreeMap<>();
    private final Map<LandedContent, ContentCounts> counts = new HashMap<>();
    private final Map<RecordKind, List<AcceptedRows>> accepted = new EnumMap<>(RecordKind.class);
    private final Map<Integer, PointDoubts> doubts = new HashMap<>();
    private @Nullable ContentCounts lastCounted;

    /** Rows of one kind of one submission, which become rows of a table when it is written. */
    private static final class AcceptedRows {
        private final int cycle;
        private final Integer revision;
        private final SoundRows rows;
        private final int[] which;

        AcceptedRows(SoundRows rows, int[] which) {
            this.cycle = rows.content(which[0]).cycle();
            this.revision = Integer.valueOf(rows.revision(which[0]));
            this.rows = rows;
            this.which = which;
        }

        void forEach(Consumer<Row> taker) {
            for (int row : which) {
                taker.accept(row(row));
            }
        }

        private Row row(int row) {
            if (rows.kind(row) != RecordKind.DATA_POINT) {
                return ItemRows.row(rows.claim(row).cells(), cycle, rows.member(), revision);
            }
            Claim.Point point = rows.point(row);
            return RowFactory.create(
                    cycle,
                    rows.member(),
                    revision,
                    point.kpi(),
                    point.dataPoint(),
                    point.breakdown(),
                    point.category(),
                    rows.unit(row),
                    rows.period(row),
                    rows.number(row));
        }
    }

    /**
     * Tables without rows.
     *
     * @param runIds the run that quarantined rows of each cycle are told by
     */
    public JudgedTables(Map<Integer, String> runIds) {
        this.runIds = runIds;
    }

    /** The rows of a table, in its columns. */
    public RowStream rows(TableSpec table) {
        return taker -> {
            tables.getOrDefault(table.path(), List.of()).forEach(taker);
            ItemRows.kind(table)
                    .map(kind -> accepted.getOrDefault(kind, List.of()))
                    .ifPresent(all -> all.forEach(rows -> rows.forEach(taker)));
        };
    }

    /** How many records of each content were accepted, quarantined and found to be duplicates. */
    public List<ContentCounts> counts() {
        return new ArrayList<>(counts.values());
    }

    private void add(TableSpec table, Row row) {
        tables.computeIfAbsent(table.path(), none -> new ArrayList<>()).add(row);
    }

    private ContentCounts count(LandedContent content) {
        if (lastCounted == null || !lastCounted.content().equals(content)) {
            lastCounted = counts.computeIfAbsent(content, ContentCounts::new);
        }
        return lastCounted;
    }

    @Override
    public void accepted(PlacedRecord row) {
        JudgedRecord judged = row.judged();
        count(row.content()).accept(judged.rounded());
        Claim claim = row.claim();
        // Of the register the last row counts, which is told of at the end.
        if (claim instanceof Claim.Header) {
            add(
                    SubmissionTable.SPEC,
                    ItemRows.row(
                            claim.cells(), row.content().cycle(), judged.member(), Integer.valueOf(judged.revision())));
        }
    }

    @Override
    public void accepted(SoundRows rows, int[] which) {
        if (which.length == 0) {
            return;
        }
        for (int row : which) {
            count(rows.content(row)).accept(rows.isRounded(row));
        }
        int cycle = rows.content(which[0]).cycle();
        int first = 0;
        int end;
        for (int begin = 0; begin < which.length; begin = end) {
            end = rows.pointEnd(which, begin);
            RecordKind kind = rows.kind(which[begin]);
            if (kind == RecordKind.DATA_POINT) {
                add(cycle, rows, which[begin], SummedPoint.of(cycle, rows, which, begin, end));
            }
            if (end == which.length || rows.kind(which[end]) != kind) {
                accepted.computeIfAbsent(kind, none -> new ArrayList<>())
                        .add(new AcceptedRows(rows, Arrays.copyOfRange(which, first, end)));
                first = end;
            }
        }
    }

    private void add(int cycle, SoundRows rows, int row, SummedPoint summed) {
        Claim.Point point = rows.point(row);
        @Nullable
        Object[] keys = {
            cycle,
            rows.member(),
            Integer.valueOf(rows.revision(row)),
            point.kpi(),
            point.dataPoint(),
            point.breakdown(),
            point.category()
        };
        add(DataPointTotalTable.SPEC, ItemRows.row(List.of(summed.total()), keys));
        for (PointDoubts.Doubt doubt :
                doubts.computeIfAbsent(cycle, PointDoubts::new).of(summed.parts())) {
            add(
                    DataPointDoubtTable.SPEC,
                    ItemRows.row(List.of(doubt.rule(), doubt.observed(), doubt.expected(), doubt.message()), keys));
        }
    }

    @Override
    public void duplicate(PlacedRecord row) {
        count(row.content()).repeat();
    }

    @Override
    public void quarantined(PlacedRecord row, Fault fault) {
        count(row.content()).refuse();
        RawRecord record = row.record();
        int kpi = record.kind().columns().indexOf(QuarantineTable.KPI);
        add(new QuarantinedItem(
                row.content().key(),
                row.content().sourceFile(),
                record.position(),
                nullIfEmpty(row.judged().member()),
                nullIfEmpty(row.judged().revision()),
                kpi < 0 ? null : nullIfEmpty(record.text(kpi)),
                fault.code().code(),
                fault.message(),
                record.raw()));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void stays(QuarantinedItem faulty) {
        add(faulty);
    }

    private void add(QuarantinedItem faulty) {
        add(QuarantineTable.SPEC, ItemRows.row(faulty, runIds.get(faulty.cycle())));
    }

    @Override
    public void registered(int cycle, String member, RegisterRow row) {
        List<@Nullable Object> cells = new ArrayList<>(row.entry().cells());
        cells.add(row.delivery());
        add(MemberTable.SPEC, ItemRows.row(cells, cycle, member));
    }
}
