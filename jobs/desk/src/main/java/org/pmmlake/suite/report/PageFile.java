package org.pmmlake.suite.report;

/**
 * A page that was written.
 *
 * @param path from the root of the report
 * @param title its title
 * @param bytes its size
 */
public record PageFile(String path, String title, long bytes) {}
