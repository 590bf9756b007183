package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;

/**
 * The decisions about findings, one line of JSON each, in {@code review/decisions.jsonl} of the lake. They are input, as
 * the files of Members are: a rebuild of the lake and a restore leave them, and each analysis replays them.
 */
public final class DecisionLedger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LakePaths paths;
    private final Path file;

    public DecisionLedger(LakePaths paths) {
        this.paths = paths;
        this.file = new Path(paths.root(), "review/decisions.jsonl");
    }

    /** All decisions in their order; none where there is no ledger. */
    public Decisions read() {
        List<Decision> all = new ArrayList<>();
        int line = 0;
        try {
            if (!paths.fileSystem().exists(file)) {
                return Decisions.none();
            }
            for (String text : new String(WholeFile.read(paths.fileSystem(), file), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                line++;
                all.add(JSON.readValue(text, Decision.class));
            }
            return new Decisions(all);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    "Line " + line + " of " + file + " is no decision; put the ledger back as it was", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The decisions in " + file + " cannot be read", unreadable);
        }
    }

    /** Adds one decision; the ledger is replaced by one rename. The caller holds the lake. */
    public void append(Decision decision) {
        try {
            StringBuilder lines = new StringBuilder();
            for (Decision each : read().with(decision).all()) {
                lines.append(JSON.writeValueAsString(each)).append('\n');
            }
            WholeFile.replace(paths.fileSystem(), file, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The decision cannot be added to " + file, failed);
        }
    }
}
