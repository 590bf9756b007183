package org.pmmlake.suite.ingest;

import java.util.Map;

/**
 * Files that differ in one thing from good ones.
 *
 * @param name what was done
 * @param files by name
 * @param same whether they still mean the same, so that nothing may be refused
 */
record Mutation(String name, Map<String, byte[]> files, boolean same) {}
