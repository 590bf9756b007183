package org.pmmlake.suite.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A working language of the WCO, in which Members are asked. */
public enum ReplyLanguage {
    EN,
    FR;

    /** The language of this code in lower case, such as {@code fr}. */
    public static Optional<ReplyLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
