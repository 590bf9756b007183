package org.pmmlake.suite.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A record after the rules that need nothing but the record and the catalogue.
 *
 * @param member Member code as written; empty where the record has none
 * @param cycle cycle as written; empty where the record has none
 * @param revision revision as written; empty where the record has none
 * @param claim what it says; null where {@code fault} is set, but for headers
 * @param rounded whether a number lost decimals beyond the sixth
 * @param fault the first broken rule, or null
 */
public record JudgedRecord(
        String member, String cycle, String revision, @Nullable Claim claim, boolean rounded, @Nullable Fault fault) {}
