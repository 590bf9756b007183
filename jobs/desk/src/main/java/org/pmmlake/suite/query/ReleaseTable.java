package org.pmmlake.suite.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.PublishedReleases;

/**
 * One table of the current release of an audience.
 *
 * @param release identity of the release
 * @param rows its rows of one cycle
 */
public record ReleaseTable(String release, List<AnswerRow> rows) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a table of a release on this machine.
     *
     * @param lake root of the lake
     * @param audience whose release it is
     * @param table name of the table
     * @param cycle the cycle whose rows are wanted
     * @throws JobException where there is no such release, table or cycle
     */
    public static ReleaseTable read(String lake, Audience audience, String table, int cycle) {
        Path folder = current(lake, audience);
        Path file = folder.resolve(table + ".parquet").toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw JobException.usage("The lake '" + lake + "' has no release for " + audience.text() + " with a table "
                    + table + ". 'pmm publish --audience " + audience.text() + "' makes one.");
        }
        try (DuckDb database = DuckDb.over(List.of(new ReleaseView(table, file.toString())))) {
            ResultTable answer = database.ask(
                    "SELECT * FROM " + Sql.identifier(table) + " WHERE cycle = " + cycle + " ORDER BY ALL");
            if (answer.rows().isEmpty()) {
                throw JobException.usage(
                        "The release for " + audience.text() + " has nothing about cycle " + cycle + ".");
            }
            return new ReleaseTable(identity(folder), AnswerRow.of(answer));
        }
    }

    private static Path current(String lake, Audience audience) {
        try {
            return PublishedReleases.current(Path.of(lake).toAbsolutePath().toString(), audience.folder());
        } catch (PublishedReleases.NoReleaseException none) {
            throw JobException.usage(String.valueOf(none.getMessage()), none);
        }
    }

    private static String identity(Path folder) {
        try {
            return JSON.readTree(folder.resolve("release.json").toFile())
                    .path("release")
                    .asText();
        } catch (IOException unreadable) {
            throw JobException.failed("The release in '" + folder + "' does not say which it is.", unreadable);
        }
    }

    /** The view of one published file. */
    private record ReleaseView(String table, String file) implements View {

        @Override
        public List<TrustedFile> files() {
            return List.of(new TrustedFile(file, null, IllegalStateException::new));
        }

        @Override
        public String definition() {
            return "CREATE VIEW " + Sql.identifier(TableName.GOLD) + "." + Sql.identifier(table)
                    + " AS SELECT * FROM read_parquet(" + Sql.literal(file) + ", hive_partitioning = false)";
        }
    }
}
