package org.pmmlake.suite.ingest;

/**
 * A broken rule.
 *
 * @param code which
 * @param message what is wrong, what was expected and what to do, as sentences
 */
public record Fault(QuarantineCode code, String message) {}
