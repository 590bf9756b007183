package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.JudgedRows.RecordStatus;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/**
 * Accepted rows as the silver tables hold them: cycle, Member, revision, and then the fields that the rules parsed, in
 * their order, each with the type of its column.
 *
 * @param kind the records that they come from
 * @param table the table that holds them
 */
public record SilverRows(RecordKind kind, TableSpec table) implements Serializable {

    public static final SilverRows SUBMISSIONS = new SilverRows(RecordKind.SUBMISSION, SubmissionTable.SPEC);
    public static final SilverRows DATA_POINTS = new SilverRows(RecordKind.DATA_POINT, DataPointTable.SPEC);
    public static final SilverRows ANSWERS = new SilverRows(RecordKind.ANSWER, AnswerTable.SPEC);
    public static final SilverRows BLANKS = new SilverRows(RecordKind.BLANK, BlankTable.SPEC);
    public static final SilverRows TOOL_RESPONSES = new SilverRows(RecordKind.TOOL, ToolResponseTable.SPEC);

    /** The rows of every table but that of data points, of which there may be many. */
    public static final List<SilverRows> FEW = List.of(SUBMISSIONS, ANSWERS, BLANKS, TOOL_RESPONSES);

    public static final List<SilverRows> ALL = List.of(SUBMISSIONS, DATA_POINTS, ANSWERS, BLANKS, TOOL_RESPONSES);

    /** Cycle, Member and revision. */
    private static final int KEYS = 3;

    /** Cycle and Member. */
    private static final int KEYS_OF_MEMBERS = 2;

    /** Rows of the table, from verdicts. */
    public Dataset<Row> of(Dataset<Row> verdicts) {
        List<Column> columns = new ArrayList<>(List.of(
                col(JudgedRows.CYCLE),
                col(JudgedRows.MEMBER),
                col(JudgedRows.REVISION).cast(DataTypes.IntegerType).as(JudgedRows.REVISION)));
        for (int i = KEYS; i < table.columns().length(); i++) {
            columns.add(field(table.columns().field(i), i - KEYS));
        }
        return verdicts.where(col(JudgedRows.STATUS)
                        .equalTo(RecordStatus.ACCEPTED.name())
                        .and(col(JudgedRows.KIND).equalTo(kind.name())))
                .select(columns.toArray(Column[]::new));
    }

    /** The same of verdicts in memory. */
    List<Row> of(List<Row> verdicts) {
        List<Row> rows = new ArrayList<>();
        for (Row verdict : verdicts) {
            if (verdict.getString(JudgedRows.STATUS_AT).equals(RecordStatus.ACCEPTED.name())
                    && verdict.getString(JudgedRows.KIND_AT).equals(kind.name())) {
                @Nullable Object[] cells = new Object[table.columns().length()];
                cells[0] = verdict.get(JudgedRows.CYCLE_AT);
                cells[1] = verdict.get(JudgedRows.MEMBER_AT);
                cells[2] = Integer.valueOf(verdict.getString(JudgedRows.REVISION_AT));
                fill(cells, KEYS, table, verdict);
                rows.add(RowFactory.create(cells));
            }
        }
        return rows;
    }

    /** Rows of {@link MemberTable}, from rows with cycle, member, fields and delivery. */
    static Dataset<Row> members(Dataset<Row> inForce) {
        List<TableColumn> fields = MemberTable.SPEC.columns().fields();
        List<Column> columns = new ArrayList<>(List.of(col(JudgedRows.CYCLE), col(JudgedRows.MEMBER)));
        for (int i = KEYS_OF_MEMBERS; i < fields.size() - 1; i++) {
            columns.add(field(fields.get(i), i - KEYS_OF_MEMBERS));
        }
        columns.add(col(JudgedRows.DELIVERY).as(MemberTable.DELIVERY));
        return inForce.select(columns.toArray(Column[]::new));
    }

    /** A row of {@link MemberTable}, from the verdict that accepted it. */
    static Row member(Row verdict) {
        @Nullable Object[] cells = new Object[MemberTable.SPEC.columns().length()];
        cells[0] = verdict.get(JudgedRows.CYCLE_AT);
        cells[1] = verdict.get(JudgedRows.MEMBER_AT);
        fill(cells, KEYS_OF_MEMBERS, MemberTable.SPEC, verdict);
        cells[cells.length - 1] = verdict.get(JudgedRows.DELIVERY_AT);
        return RowFactory.create(cells);
    }

    private static Column field(TableColumn column, int place) {
        Column text = element_at(col(JudgedRows.FIELDS), place + 1);
        return (column.type() == ColumnType.STRING ? text : text.cast(SparkColumns.type(column.type())))
                .as(column.name());
    }

    private static void fill(@Nullable Object[] cells, int from, TableSpec table, Row verdict) {
        @Nullable String[] fields = (String[]) verdict.get(JudgedRows.FIELDS_AT);
        for (int i = 0; i < fields.length; i++) {
            cells[from + i] = typed(fields[i], table.columns().field(from + i).type());
        }
    }

    private static @Nullable Object typed(@Nullable String text, ColumnType type) {
        if (text == null || type == ColumnType.STRING) {
            return text;
        }
        if (type == ColumnType.INTEGER) {
            return Integer.valueOf(text);
        }
        return type == ColumnType.DOUBLE ? (Object) Double.valueOf(text) : Boolean.valueOf(text);
    }
}
