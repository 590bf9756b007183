package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolCorrelationTable;

/** The columns of a table, each declared once: its head, by its message, and the cell that a row has in it. */
final class TableDraft {

    private final PageText text;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<ReleaseRow, TableCell>> cells = new ArrayList<>();

    TableDraft(PageText text) {
        this.text = text;
    }

    /** A column under words of any origin. */
    TableDraft under(String head, Function<ReleaseRow, TableCell> cell) {
        heads.add(head);
        cells.add(cell);
        return this;
    }

    TableDraft cells(String key, Function<ReleaseRow, TableCell> cell) {
        return under(text.say(key), cell);
    }

    TableDraft words(String key, Function<ReleaseRow, Words> words) {
        return cells(key, row -> TableCell.words(words.apply(row)));
    }

    /** What a code stands for. */
    TableDraft named(String key, Names.Family family, String column) {
        return words(key, row -> text.name(family, row.text(column)));
    }

    /** The WCO region whose code is in a column. */
    TableDraft region(String column) {
        return under(
                text.name(Names.Family.KIND, "WCO_REGION").text(),
                row -> TableCell.words(text.name(Names.Family.GROUP, row.text(column))));
    }

    TableDraft text(String key, Function<ReleaseRow, String> plain) {
        return cells(key, row -> TableCell.words(plain.apply(row)));
    }

    /** The KPI of a row, with a link to its page. */
    TableDraft kpi(String column) {
        return cells("column.kpi", row -> text.kpiCell(row.text(column)));
    }

    TableDraft count(String key, String column) {
        return number(key, column, 0);
    }

    TableDraft number(String key, String column, int decimals) {
        return cells(key, row -> text.cell(row, column, decimals));
    }

    TableDraft inUnit(String key, String column, Names.KpiName kpi, int decimals) {
        return cells(key, row -> text.inUnit(row, column, kpi, decimals));
    }

    TableDraft percent(String key, String column) {
        return cells(key, row -> text.percent(row, column));
    }

    TableDraft probability(String key, String column) {
        return cells(key, row -> text.probability(row, column));
    }

    /** What a row of {@code tool_correlation} says of its coefficient. */
    TableDraft correlation() {
        return count("column.n", ToolCorrelationTable.N)
                .number("column.r", ToolCorrelationTable.R, 2)
                .number("column.ciLow", ToolCorrelationTable.CI_LOW, 2)
                .number("column.ciHigh", ToolCorrelationTable.CI_HIGH, 2)
                .probability("column.p", ToolCorrelationTable.P_VALUE)
                .probability("column.q", TableSpec.Q_VALUE);
    }

    TableDraft flag(String key, String column) {
        return cells(key, row -> text.flag(row, column));
    }

    TableDraft coded(String key, String column, String family) {
        return cells(key, row -> text.coded(row, column, family));
    }

    List<String> heads() {
        return heads;
    }

    List<List<TableCell>> cellsOf(List<ReleaseRow> rows) {
        return rows.stream()
                .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                .toList();
    }

    DataTable of(String caption, List<ReleaseRow> rows) {
        return new DataTable(caption, heads, cellsOf(rows));
    }
}
