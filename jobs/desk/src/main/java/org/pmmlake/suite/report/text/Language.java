package org.pmmlake.suite.report.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of what people read. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FRENCH("fr", Locale.FRANCE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Its two letters. */
    public String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    /** The language of two letters. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
