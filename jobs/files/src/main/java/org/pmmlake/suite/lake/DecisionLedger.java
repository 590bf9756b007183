package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;

/**
 * The decisions about findings, one line of JSON each, in {@code review/decisions.jsonl} of the lake. They are input, as
 * the files of Members are: a rebuild of the lake and a restore leave them, and each analysis replays them. The state of the
 * lake has their digest, so that lost ones do not go for none.
 */
public final class DecisionLedger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FILE = "review/decisions.jsonl";

    private final LakePaths paths;
    private final StateFile stateFile;

    public DecisionLedger(LakePaths paths) {
        this.paths = paths;
        this.stateFile = new StateFile(paths);
    }

    /**
     * All decisions in their order; none where there is no ledger.
     *
     * @throws DamagedLakeException where it is not as it was written
     */
    public Decisions read() {
        byte[] content = content();
        while (!isWhole(content)) {
            byte[] again = content();
            if (Arrays.equals(content, again)) {
                throw damaged("are not as they were written", null);
            }
            // Replaced between the two looks, at the file and at the state.
            content = again;
        }
        return parsed(content);
    }

    private boolean isWhole(byte[] content) {
        List<String> digests = stateFile.read().decisions();
        return digests.isEmpty() || digests.contains(FileDigest.of(content));
    }

    private byte[] content() {
        return StoreWork.get(
                "The decisions in " + FILE + " cannot be read",
                () -> paths.store().read(FILE).orElse(new byte[0]));
    }

    private Decisions parsed(byte[] content) {
        List<Decision> all = new ArrayList<>();
        try {
            for (String line :
                    new String(content, StandardCharsets.UTF_8).lines().toList()) {
                all.add(JSON.readValue(line, Decision.class));
            }
            return new Decisions(all);
        } catch (JsonProcessingException broken) {
            throw damaged("have a line " + (all.size() + 1) + " that is no decision", broken);
        }
    }

    private DamagedLakeException damaged(String fault, @Nullable Throwable cause) {
        String message = "The decisions about findings, " + new Path(paths.root(), FILE) + ", " + fault
                + ". Put the file back from a backup; without one, "
                + DamagedLakeException.healing(paths.root()) + " goes on with the decisions that are left in it.";
        return cause == null ? new DamagedLakeException(message) : new DamagedLakeException(message, cause);
    }

    /** Adds one decision; the ledger is replaced at once. The caller holds the lake. */
    public void append(Decision decision) {
        Decisions before = read();
        String old = FileDigest.of(content());
        byte[] content = text(before.with(decision));
        LakeState state = stateFile.read();
        stateFile.write(state.withDecisions(old, FileDigest.of(content)));
        StoreWork.run(
                "The decision cannot be added to " + FILE, () -> paths.store().replaceAtomically(FILE, content));
        stateFile.write(state.withDecisions(FileDigest.of(content)));
    }

    private static byte[] text(Decisions decisions) {
        StringBuilder lines = new StringBuilder();
        decisions
                .all()
                .forEach(each -> lines.append(
                        StoreWork.get("Texts can always be written", () -> JSON.writeValueAsString(each) + "\n")));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Takes what is there for what was decided, where it is not as it was written; false where it is.
     *
     * @throws DamagedLakeException where it has something else than decisions
     */
    public boolean accept() {
        byte[] content = content();
        parsed(content);
        if (isWhole(content)) {
            return false;
        }
        stateFile.write(stateFile.read().withDecisions(FileDigest.of(content)));
        return true;
    }
}
