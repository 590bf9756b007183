package org.pmmlake.metrics.catalogue;

import java.util.regex.Pattern;

/** How codes are spelled. Codes stand in file names, column values and addresses, so that they are kept plain. */
enum CodeFormat {
    /** KPIs and tools (contract, head). */
    KEBAB("[a-z][a-z0-9]*(-[a-z0-9]+)*", "lower kebab case, such as rate-electronic-declarations"),
    /** Everything else: the spelling is free within these characters. */
    PLAIN("[A-Za-z0-9][A-Za-z0-9_-]*", "letters, digits, '_' and '-' only");

    private final Pattern pattern;
    private final String description;

    CodeFormat(String pattern, String description) {
        this.pattern = Pattern.compile(pattern);
        this.description = description;
    }

    boolean fits(String code) {
        return pattern.matcher(code).matches();
    }

    String description() {
        return description;
    }
}
