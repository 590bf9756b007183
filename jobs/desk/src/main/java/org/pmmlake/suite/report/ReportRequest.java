package org.pmmlake.suite.report;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.pmmlake.suite.report.text.Language;

/**
 * What report to make.
 *
 * @param release folder of one release, with its Parquet files
 * @param audience who the release is for, as on the command line
 * @param languages of the pages: of one language the report is the folder itself; of several each has a folder in it
 * @param cycles cycles to report on; empty for all
 * @param out folder that the report becomes; what is there is replaced
 */
public record ReportRequest(
        Path release, String audience, List<Language> languages, SortedSet<Integer> cycles, Path out) {

    public ReportRequest {
        languages = List.copyOf(languages);
    }

    /** The page to open first. */
    public Path front() {
        return out.resolve("index.html");
    }
}
