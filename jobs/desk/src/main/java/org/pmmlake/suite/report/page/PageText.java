package org.pmmlake.suite.report.page;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.report.text.Messages;
import org.pmmlake.suite.report.text.Numbers;

/** Sentences and cells in the language of a page. */
abstract class PageText {

    private final Messages catalogue;
    private final Numbers numbers;

    PageText(Messages catalogue) {
        this.catalogue = catalogue;
        this.numbers = new Numbers(catalogue.language());
    }

    String say(String key, Object... values) {
        return catalogue.say(key, values);
    }

    String word(String family, String code) {
        return catalogue.word(family, code).orElse(code);
    }

    /** The language of texts that only English has, where the page is in another; else empty. */
    String english() {
        return catalogue.language() == Language.ENGLISH ? "" : "en";
    }

    Messages catalogue() {
        return catalogue;
    }

    Numbers numbers() {
        return numbers;
    }

    String count(@Nullable Double number) {
        return numbers.decimal(number, 0);
    }

    String count(long number) {
        return count((double) number);
    }

    /** A figure without anything in it, under the title of a message. */
    Block.Figure figure(String id, String titleKey) {
        return new Block.Figure(this, id, say(titleKey));
    }

    TableDraft columns() {
        return new TableDraft(this);
    }

    /** A key number under what a message says. */
    Block.Tile tile(String value, String labelKey) {
        return new Block.Tile(value, say(labelKey));
    }

    /** The words around a chart. */
    Labels labels(String id, String title, String description, String axis) {
        return new Labels(id, title, description, axis, numbers::tick);
    }

    /** The name of something of a family. */
    abstract Words name(Names.Family family, String code);

    /** The name of a KPI with a link to its page. */
    abstract TableCell kpiCell(String code);

    /** Why the cells of a row are empty, in words. */
    String reason(ReleaseRow row) {
        return say("withheld", word("disclosure", row.disclosure()));
    }

    TableCell cell(ReleaseRow row, String column, int decimals) {
        return wrapped(row, column, numbers.decimal(row.number(column), decimals));
    }

    /** A number with as few decimals as it needs, four at most. */
    TableCell shortest(ReleaseRow row, String column) {
        Double number = row.number(column);
        return wrapped(row, column, number == null ? Numbers.NONE : numbers.tick(number));
    }

    /** A probability of a test. */
    TableCell probability(ReleaseRow row, String column) {
        Double p = row.number(column);
        return wrapped(row, column, p != null && p < 0.001 ? numbers.probability(p) : numbers.decimal(p, 3));
    }

    TableCell count(ReleaseRow row, String column) {
        return cell(row, column, 0);
    }

    TableCell percent(ReleaseRow row, String column) {
        return wrapped(row, column, numbers.percent(row.number(column), 1));
    }

    TableCell inUnit(ReleaseRow row, String column, Names.KpiName kpi, int decimals) {
        return wrapped(row, column, numbers.inUnit(row.number(column), kpi.unit(), decimals));
    }

    private TableCell wrapped(ReleaseRow row, String column, String text) {
        return absent(row, column).map(TableCell::withheld).orElseGet(() -> TableCell.number(text));
    }

    /** A number of a row as words: the number, a dash, or why it is withheld. */
    String valueOrReason(ReleaseRow row, String column, Names.KpiName kpi, int decimals) {
        return absent(row, column).orElseGet(() -> numbers.inUnit(row.number(column), kpi.unit(), decimals));
    }

    /** A number of a row without unit as words, likewise. */
    String decimalOrReason(ReleaseRow row, String column, int decimals) {
        return absent(row, column).orElseGet(() -> numbers.decimal(row.number(column), decimals));
    }

    /**
     * Why a number is not there, in words: the row is withheld, or it is shown and this one number of it is not. Empty
     * where the number is there, or is not defined.
     */
    private Optional<String> absent(ReleaseRow row, String column) {
        if (row.number(column) != null) {
            return Optional.empty();
        }
        if (row.isWithheld()) {
            return Optional.of(reason(row));
        }
        return row.hides(column) ? Optional.of(say("hidden")) : Optional.empty();
    }

    /** A bar of a share of 100 that a row shows, beside how many it rests on. */
    BarPanel.Bar bar(String label, ReleaseRow row, String share, String count, boolean marked) {
        return new BarPanel.Bar(
                label,
                count(row.number(count)),
                row.shown(share),
                percent(row, share).text(),
                marked);
    }

    TableCell flag(ReleaseRow row, String column) {
        Boolean flag = row.flag(column);
        if (flag == null) {
            return wordless(row, column);
        }
        return TableCell.words(say(flag ? "yes" : "no"));
    }

    /** The word for a code in a row. */
    TableCell coded(ReleaseRow row, String column, String family) {
        String code = row.text(column);
        if (code.isEmpty()) {
            return wordless(row, column);
        }
        return TableCell.words(word(family, code));
    }

    private TableCell wordless(ReleaseRow row, String column) {
        return absent(row, column).map(TableCell::withheld).orElseGet(() -> TableCell.words(Numbers.NONE));
    }

    /** Whether a number is there and small enough that the pages say so. */
    static boolean isSmall(@Nullable Double n) {
        return n != null && Objects.requireNonNull(n) < 10;
    }
}
