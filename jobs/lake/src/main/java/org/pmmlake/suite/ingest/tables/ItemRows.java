package org.pmmlake.suite.ingest.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.Claim;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem;
import org.pmmlake.suite.ingest.MemberItem.AcceptedItem;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.MemberItem.RegisteredItem;
import org.pmmlake.suite.ingest.RegisterRow;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/** What judges compare, as the tables of silver and the quarantine hold it. */
public final class ItemRows {

    /** The table of each kind of records that submissions have. */
    public static final Map<RecordKind, TableSpec> OF_SUBMISSIONS = Map.of(
            RecordKind.SUBMISSION, SubmissionTable.SPEC,
            RecordKind.DATA_POINT, DataPointTable.SPEC,
            RecordKind.ANSWER, AnswerTable.SPEC,
            RecordKind.BLANK, BlankTable.SPEC,
            RecordKind.TOOL, ToolResponseTable.SPEC);

    private ItemRows() {}

    /** What a row of a table says, read without Spark. */
    public static MemberItem item(TableSpec table, Row row) {
        if (table.path().equals(QuarantineTable.SPEC.path())) {
            return new QuarantinedItem(
                    new ContentKey(row.getAs(QuarantineTable.CYCLE), row.getAs(QuarantineTable.CONTENT_HASH)),
                    row.getAs(QuarantineTable.SOURCE_FILE),
                    row.getAs(QuarantineTable.POSITION),
                    row.getAs(QuarantineTable.MEMBER),
                    row.getAs(QuarantineTable.REVISION),
                    row.getAs(QuarantineTable.KPI),
                    row.getAs(QuarantineTable.CODE),
                    row.getAs(QuarantineTable.MESSAGE),
                    row.getAs(QuarantineTable.RAW));
        }
        if (table.path().equals(MemberTable.SPEC.path())) {
            return new RegisteredItem(
                    row.getInt(0),
                    row.getString(1),
                    new RegisterRow(
                            (Claim.RegisterEntry) Claim.of(RecordKind.MEMBER, texts(row, 2, 1)),
                            row.getAs(MemberTable.DELIVERY)));
        }
        return new AcceptedItem(
                row.getInt(0),
                row.getString(1),
                row.getInt(2),
                Claim.of(kind(table).orElseThrow(), texts(row, 3, 0)));
    }

    /** The kind of records that a table has rows of, where submissions have such. */
    static Optional<RecordKind> kind(TableSpec table) {
        return OF_SUBMISSIONS.entrySet().stream()
                .filter(of -> of.getValue().path().equals(table.path()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The texts of the cells between the keys and what stands behind. */
    private static List<@Nullable String> texts(Row row, int keys, int behind) {
        @Nullable String[] texts = new String[row.length() - keys - behind];
        for (int i = 0; i < texts.length; i++) {
            Object cell = row.get(keys + i);
            texts[i] = cell == null ? null : cell.toString();
        }
        return Arrays.asList(texts);
    }

    /** A quarantined record, with the run that judged it last. */
    static Row row(QuarantinedItem faulty, @Nullable String runId) {
        return RowFactory.create(
                faulty.content().contentHash(),
                faulty.sourceFile(),
                faulty.position(),
                faulty.cycle(),
                faulty.named(),
                faulty.revision(),
                faulty.kpi(),
                faulty.code(),
                faulty.message(),
                faulty.raw(),
                runId);
    }

    /** Cells behind the keys that come before them. */
    static Row row(List<@Nullable Object> cells, @Nullable Object... keys) {
        @Nullable Object[] all = Arrays.copyOf(keys, keys.length + cells.size());
        for (int i = 0; i < cells.size(); i++) {
            all[keys.length + i] = cells.get(i);
        }
        return RowFactory.create(all);
    }
}
