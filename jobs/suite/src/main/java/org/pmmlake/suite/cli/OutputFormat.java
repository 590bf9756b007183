package org.pmmlake.suite.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form of a result on standard output. */
enum OutputFormat {
    /** Aligned columns for people; numbers with six significant digits. */
    TABLE,
    /** An array of objects; numbers in full. */
    JSON,
    /** RFC 4180 with a header row; numbers in full. */
    CSV,
    /** A workbook of Excel with one sheet, in a file; only answers of {@code query} have this form. */
    XLSX;

    static Optional<OutputFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
