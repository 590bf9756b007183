package org.pmmlake.suite.ingest.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.ExactSum;
import org.pmmlake.suite.ingest.Claim;
import org.pmmlake.suite.ingest.ContentCounts;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.JudgedRecord;
import org.pmmlake.suite.ingest.LandedContent;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.NearNames;
import org.pmmlake.suite.ingest.PlacedRecord;
import org.pmmlake.suite.ingest.PointDoubts;
import org.pmmlake.suite.ingest.RegisterRow;
import org.pmmlake.suite.ingest.Verdicts;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
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
    private final NearNames names = new NearNames();
    private @Nullable ContentCounts lastCounted;

    /**
     * Tables without rows.
     *
     * @param runIds the run that quarantined rows of each cycle are told by
     */
    public JudgedTables(Map<Integer, String> runIds) {
        this.runIds = runIds;
    }

    /** The rows of a table, in its columns and their order. */
    public List<Row> rows(TableSpec table) {
        return tables.getOrDefault(table.path(), List.of());
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
        if (!(claim instanceof Claim.RegisterEntry)) {
            add(
                    Objects.requireNonNull(ItemRows.OF_SUBMISSIONS.get(claim.kind())),
                    ItemRows.row(
                            claim.cells(), row.content().cycle(), judged.member(), Integer.valueOf(judged.revision())));
        }
    }

    @Override
    public void duplicate(PlacedRecord row) {
        count(row.content()).repeat();
    }

    @Override
    public void quarantined(PlacedRecord row, Fault fault) {
        count(row.content()).refuse();
        String member = row.judged().member();
        add(new QuarantinedItem(
                row.content().key(),
                row.content().sourceFile(),
                row.record().position(),
                member.isEmpty() ? null : member,
                fault.code().code(),
                fault.message(),
                row.record().raw()));
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

    @Override
    public void summed(int cycle, JudgedRecord header, Claim.Point point, List<Claim.DataPoint> rows) {
        ExactSum sum = new ExactSum();
        List<PointDoubts.PointRow> points = new ArrayList<>(rows.size());
        for (Claim.DataPoint row : rows) {
            BigDecimal value = new BigDecimal(row.value());
            sum.add(value);
            points.add(new PointDoubts.PointRow(row.unit(), row.period(), value));
        }
        @Nullable
        Object[] keys = {
            cycle,
            header.member(),
            Integer.valueOf(header.revision()),
            point.kpi(),
            point.dataPoint(),
            point.breakdown(),
            point.category()
        };
        add(DataPointTotalTable.SPEC, ItemRows.row(List.of(sum.toDouble()), keys));
        for (PointDoubts.Doubt doubt : new PointDoubts(cycle, names).of(points)) {
            add(
                    DataPointDoubtTable.SPEC,
                    ItemRows.row(List.of(doubt.rule(), doubt.observed(), doubt.expected(), doubt.message()), keys));
        }
    }
}
