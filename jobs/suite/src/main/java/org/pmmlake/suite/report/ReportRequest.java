package org.pmmlake.suite.report;

import java.nio.file.Path;
import java.util.SortedSet;
import org.pmmlake.suite.report.text.Language;

/**
 * What report to make.
 *
 * @param release folder of one release, with its Parquet files
 * @param audience who the release is for, as on the command line
 * @param language of the pages
 * @param cycles cycles to report on; empty for all
 * @param out folder that the report becomes; what is there is replaced
 */
public record ReportRequest(Path release, String audience, Language language, SortedSet<Integer> cycles, Path out) {}
