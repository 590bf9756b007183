package org.pmmlake.suite.report.page;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.report.text.Messages;
import org.pmmlake.suite.report.text.Numbers;

/** Sentences and cells in the language of a page. */
class PageText {

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

    /** The name of a list of tools, by its column. */
    String sayList(String column) {
        return catalogue.sayWord("list", column);
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

    /** Why the cells of a row are empty, in words. */
    String reason(ReleaseRow row) {
        return say("withheld", word("disclosure", row.disclosure()));
    }

    TableCell cell(ReleaseRow row, String column, int decimals) {
        return wrapped(row, column, numbers.decimal(row.number(column), decimals));
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

    TableCell flag(ReleaseRow row, String column) {
        Boolean flag = row.flag(column);
        if (flag == null) {
            return row.isWithheld() ? TableCell.withheld(reason(row)) : TableCell.words(Numbers.NONE);
        }
        return TableCell.words(say(flag ? "yes" : "no"));
    }

    /** The word for a code in a row. */
    TableCell coded(ReleaseRow row, String column, String family) {
        String code = row.text(column);
        if (code.isEmpty()) {
            return row.isWithheld() ? TableCell.withheld(reason(row)) : TableCell.words(Numbers.NONE);
        }
        return TableCell.words(word(family, code));
    }

    /** Whether a number is there and small enough that the pages say so. */
    static boolean isSmall(@Nullable Double n) {
        return n != null && Objects.requireNonNull(n) < 10;
    }
}
