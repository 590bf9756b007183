package org.pmmlake.suite.report;

/** A page that was written: its path from the root of the report, its title, and its size in bytes. */
public record PageFile(String path, String title, long bytes) {}
