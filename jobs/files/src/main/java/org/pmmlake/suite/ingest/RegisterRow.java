package org.pmmlake.suite.ingest;

/**
 * A row of the register in force.
 *
 * @param entry what it says
 * @param delivery number of the delivery that brought it, from 1
 */
public record RegisterRow(Claim.RegisterEntry entry, int delivery) {}
