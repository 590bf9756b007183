package org.pmmlake.suite.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record after the rules that need nothing but the record and the catalogue.
 *
 * @param member Member code as written; empty where the record has none
 * @param cycle cycle as written; empty where the record has none
 * @param revision revision as written; empty where the record has none
 * @param key what the record is about within its submission; sorts the header first, then per KPI values before blanks
 * @param content what it says about it, parsed: equal texts are equal content
 * @param fields parsed cells for the silver table of its kind; empty where {@code fault} is set
 * @param value whether the record gives its KPI a value: a data point without breakdown, or an answer
 * @param rounded whether a number lost decimals beyond the sixth
 * @param fault the first broken rule, or null
 */
record JudgedRecord(
        String member,
        String cycle,
        String revision,
        String key,
        String content,
        List<@Nullable String> fields,
        boolean value,
        boolean rounded,
        @Nullable Fault fault) {

    /** The key of a submission's header: before all other keys. */
    static final String HEADER_KEY = "0";

    /** Separates the parts of a key; cannot be typed into a cell by accident. */
    static final String SEPARATOR = "\u001F";
}
