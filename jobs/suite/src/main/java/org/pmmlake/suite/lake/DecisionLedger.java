package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;

/**
 * The decisions about findings, one line of JSON each, in {@code review/decisions.jsonl} of the lake. They are input, as
 * the files of Members are: a rebuild of the lake and a restore leave them, and each analysis replays them.
 */
public final class DecisionLedger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FILE = "review/decisions.jsonl";

    private final Store store;

    public DecisionLedger(LakePaths paths) {
        this.store = paths.store();
    }

    /** All decisions in their order; none where there is no ledger. */
    public Decisions read() {
        List<Decision> all = new ArrayList<>();
        int line = 0;
        try {
            byte[] content = store.read(FILE).orElse(new byte[0]);
            for (String text :
                    new String(content, StandardCharsets.UTF_8).lines().toList()) {
                line++;
                all.add(JSON.readValue(text, Decision.class));
            }
            return new Decisions(all);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    "Line " + line + " of " + FILE + " is no decision; put the ledger back as it was", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The decisions in " + FILE + " cannot be read", unreadable);
        }
    }

    /** Adds one decision; the ledger is replaced at once. The caller holds the lake. */
    public void append(Decision decision) {
        try {
            StringBuilder lines = new StringBuilder();
            for (Decision each : read().with(decision).all()) {
                lines.append(JSON.writeValueAsString(each)).append('\n');
            }
            store.replaceAtomically(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The decision cannot be added to " + FILE, failed);
        }
    }
}
