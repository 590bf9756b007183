package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.ingest.template.TemplateJobRunner;
import org.pmmlake.suite.run.SparkJobRunner;

/**
 * A lake of files as they were met in the field, asked through the command.
 *
 * @param lake its root
 * @param conf the configuration
 */
record FieldLake(Path lake, Path conf) {

    /** Cycles up to so many megabytes are judged in memory. */
    static final int MOST_IN_MEMORY = 16;

    /** The configuration of the checkout. */
    static Path checkedOut() {
        return Path.of(System.getProperty("pmm.root"), "conf");
    }

    /** A configuration in a folder of its own, with other settings of the landing zone. */
    static Path conf(Path folder, int inMemoryMb, int settleSeconds) throws IOException {
        if (Files.notExists(folder)) {
            FileTree.copy(checkedOut(), folder);
            Path settings = folder.resolve("suite.yaml");
            String text = Files.readString(settings);
            assertThat(text).contains("in-memory-mb: 96", "settle-seconds: 60");
            Files.writeString(
                    settings,
                    text.replace("in-memory-mb: 96", "in-memory-mb: " + inMemoryMb)
                            .replace("settle-seconds: 60", "settle-seconds: " + settleSeconds));
        }
        return folder;
    }

    static Path resource(String name) {
        return Path.of(URI.create(
                Objects.requireNonNull(FieldLake.class.getResource(name)).toString()));
    }

    /** Does a job as a user would; it ends with {@code code} and without a stack trace. */
    CommandRun command(int code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lake", lake.toString(), "--conf", conf.toString()));
        CommandRun run = CommandRun.plain()
                .with(arguments[0].equals("template") ? new TemplateJobRunner() : new SparkJobRunner());
        assertThat(run.execute(all.toArray(String[]::new)))
                .as(all + "\n" + run.err())
                .isEqualTo(code);
        assertThat(run.err()).doesNotContain("Exception");
        return run;
    }

    /** The rows of a table. */
    List<JsonNode> rows(String table) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new ObjectMapper()
                .readTree(command(0, "query", table, "--format", "json").out())
                .forEach(rows::add);
        return rows;
    }
}
