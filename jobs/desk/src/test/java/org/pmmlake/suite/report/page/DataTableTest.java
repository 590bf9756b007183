package org.pmmlake.suite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a table is drawn where an audience may not see all of it. */
class DataTableTest {

    private static final TableCell FEW = TableCell.withheld("too few");

    @Test
    void aColumnThatIsShownForOneRowAloneBecomesASentence() {
        DataTable table = new DataTable(
                "c",
                List.of("group", "n", "median", "skewness"),
                List.of(
                        row("all", "9", "4", "–"),
                        List.of(TableCell.words("a"), TableCell.number("5"), FEW, FEW),
                        List.of(TableCell.words("b"), TableCell.number("4"), FEW, FEW)));
        assertThat(table.columns()).containsExactly("group", "n");
        assertThat(table.hidden()).isEqualTo("median, skewness");
        assertThat(table.exceptions()).containsExactly(new DataTable.ShownAllTheSame("all", "median 4"));
    }

    @Test
    void aColumnThatIsShownForSomeRowsStays() {
        DataTable table = new DataTable(
                "c",
                List.of("group", "mean"),
                List.of(row("all", "4"), row("a", "5"), List.of(TableCell.words("b"), FEW)));
        assertThat(table.columns()).containsExactly("group", "mean");
        assertThat(table.exceptions()).isEmpty();
    }

    @Test
    void rowsOfTheSameNameAreToldApart() {
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(row("k", "2020-2022", "1"));
        rows.add(row("k", "2022-2024", "2"));
        for (int k = 0; k < 18; k++) {
            rows.add(List.of(TableCell.words("other"), TableCell.words("2020-2022"), FEW));
        }
        assertThat(new DataTable("c", List.of("kpi", "cycles", "change"), rows).exceptions())
                .extracting(DataTable.ShownAllTheSame::row)
                .containsExactly("k (2020-2022)", "k (2022-2024)");
    }

    @Test
    void neighboursThatAreWithheldForOneReasonAreOneCell() {
        TableCell policy = TableCell.withheld("policy");
        List<TableCell> row = List.of(TableCell.words("a"), FEW, FEW, policy, TableCell.number("1"), FEW);
        DataTable table = new DataTable("c", List.of("1", "2", "3", "4", "5", "6"), List.of(row), "", List.of());
        assertThat(table.drawn(row)).extracting(DataTable.Spanned::columns).containsExactly(1, 2, 1, 1, 1);
    }

    private static List<TableCell> row(String head, String... cells) {
        List<TableCell> row = new ArrayList<>(List.of(TableCell.words(head)));
        for (String cell : cells) {
            row.add(TableCell.number(cell));
        }
        return row;
    }
}
