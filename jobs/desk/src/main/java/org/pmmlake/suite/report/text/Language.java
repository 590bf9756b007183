package org.pmmlake.suite.report.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pmmlake.suite.schema.DimColumns;

/** The languages of what people read. */
public enum Language {
    ENGLISH("en", Locale.UK, DimColumns.LABEL_EN, DimColumns.SHORT_EN, "%", 1),
    FRENCH("fr", Locale.FRANCE, DimColumns.LABEL_FR, DimColumns.SHORT_FR, "\u202f%", 0);

    /** Their codes, as people are told them. */
    public static final String CODES = "en or fr";

    private final String code;
    private final Locale locale;
    private final String label;
    private final String brief;
    private final String percentSign;
    private final long leastSingular;

    Language(String code, Locale locale, String label, String brief, String percentSign, long leastSingular) {
        this.code = code;
        this.locale = locale;
        this.label = label;
        this.brief = brief;
        this.percentSign = percentSign;
        this.leastSingular = leastSingular;
    }

    /** Its two letters. */
    public String code() {
        return code;
    }

    /** Whose marks its numbers have. */
    public Locale locale() {
        return locale;
    }

    /** The column of a release with the names that it shows: those of its own, or English ones. */
    public String label() {
        return label;
    }

    /** The column with the same names for charts. */
    public String brief() {
        return brief;
    }

    /** Whether the names that it shows are of its own; where a release has none, its column has the English one. */
    public boolean hasNames() {
        return this == ENGLISH || !label.equals(ENGLISH.label);
    }

    /** What follows a percentage. */
    String percentSign() {
        return percentSign;
    }

    /** Whether so many things are named in the singular. */
    public boolean isSingular(long number) {
        return number >= leastSingular && number <= 1;
    }

    /** The language of two letters. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
