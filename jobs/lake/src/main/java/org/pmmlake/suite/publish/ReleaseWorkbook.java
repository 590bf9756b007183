package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.workbook.Sheet;
import org.pmmlake.suite.workbook.TableWorkbook;

/** A release for Excel: the tables as its audience sees them, and two sheets that explain them. */
final class ReleaseWorkbook {

    private ReleaseWorkbook() {}

    static String name(Audience audience) {
        return "pmm-lake-" + audience.slug() + ".xlsx";
    }

    /** Writes it; {@code out} is left open. */
    static void write(Audience audience, String release, Map<PublishedTable, List<Row>> tables, OutputStream out)
            throws IOException {
        List<String> lines = List.of(
                "Performance Measurement Mechanism: published tables",
                "Audience: " + audience.text(),
                "Release: " + release,
                "Each table has a sheet with the rows and columns of its Parquet file, and the English names of what it"
                        + " mentions in columns at its end. French and short names are in the sheets dim_….",
                "The sheet \"columns\" says what each column means.",
                "An empty cell is a figure that is undefined, or one that this audience may not see: then the column"
                        + " \"disclosure\" of the row says why and not \"published\".",
                "Numbers are shown with two decimals, or four where they are small; the cells hold all their digits.");
        EntryNames names = EntryNames.of(tables);
        List<Sheet> sheets = new ArrayList<>();
        tables.forEach((table, rows) -> sheets.add(sheet(table, rows, names)));
        new TableWorkbook().writeWithContents(lines, sheets, out);
    }

    private static Sheet sheet(PublishedTable table, List<Row> rows, EntryNames names) {
        List<Sheet.SheetColumn> columns = new ArrayList<>();
        for (TableColumn field : table.columns().fields()) {
            columns.add(new Sheet.SheetColumn(
                    field.name(), SparkColumns.type(field.type()).simpleString(), field.comment()));
        }
        List<EntryNames.NameColumn> named = names.columns(table);
        for (EntryNames.NameColumn name : named) {
            columns.add(
                    new Sheet.SheetColumn(name.title(), "string", "English name of the entry; in this workbook only"));
        }
        return new Sheet(
                table.name(),
                table.spec().comment(),
                columns,
                rows.stream().map(row -> new WorkbookRow(row, named)).toList());
    }

    /** The cells of a row, not copied. */
    private static final class WorkbookRow extends AbstractList<@Nullable Object> {
        private final Row row;
        private final List<EntryNames.NameColumn> names;

        private WorkbookRow(Row row, List<EntryNames.NameColumn> names) {
            this.row = row;
            this.names = names;
        }

        @Override
        public @Nullable Object get(int column) {
            return column < row.length()
                    ? row.get(column)
                    : names.get(column - row.length()).of(row);
        }

        @Override
        public int size() {
            return row.length() + names.size();
        }
    }
}
