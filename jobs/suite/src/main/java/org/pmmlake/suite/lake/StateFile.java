package org.pmmlake.suite.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;

/**
 * Reads and replaces the state of a lake; a replacement is one rename, so that a reader sees the old or the new one.
 *
 * <p>The state that a job found is kept beside the new one, so that the whole lake can be brought back to it. States in
 * between, that one job replaced by the next of its own, are not kept. Each of the files has a digest of what it says.
 */
public final class StateFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many earlier states are kept. */
    static final int MOST_EARLIER = 20;

    private static final String EARLIER = "earlier.json";

    private final LakePaths paths;
    private final Manifests manifests;
    private boolean kept;

    public StateFile(LakePaths paths) {
        this.paths = paths;
        this.manifests = new Manifests(paths);
    }

    /** The manifests that the states name. */
    public Manifests manifests() {
        return manifests;
    }

    /** Whether the lake has a state: whether any job has begun in it, and its state was not removed. */
    public boolean exists() {
        try {
            return paths.fileSystem().exists(paths.state());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(
                    "The state of the lake, " + paths.state() + ", cannot be reached", unreachable);
        }
    }

    /**
     * The state of the lake; empty where nothing has run.
     *
     * @throws DamagedLakeException where it is gone or not as it was written
     */
    public LakeState read() {
        if (!exists()) {
            if (manifests.exist()) {
                throw new DamagedLakeException(lost("is missing"));
            }
            return LakeState.empty();
        }
        try {
            return SealedJson.read(WholeFile.read(paths.fileSystem(), paths.state()), LakeState.class);
        } catch (SealedJson.BrokenSealException damaged) {
            throw new DamagedLakeException(lost("is not as it was written"), damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The state of the lake, " + paths.state() + ", cannot be read", unreadable);
        }
    }

    private String lost(String fault) {
        return "The state of the lake, " + paths.state() + ", " + fault + ". Put it back from a backup, or have "
                + DamagedLakeException.healing(paths.root()) + " make everything anew from bronze.";
    }

    /**
     * The states before the current one, oldest first.
     *
     * @throws DamagedLakeException where their file is not as it was written
     */
    public List<EarlierState> earlier() {
        Path file = new Path(paths.state().getParent(), EARLIER);
        try {
            if (!paths.fileSystem().exists(file)) {
                return List.of();
            }
            byte[] content = WholeFile.read(paths.fileSystem(), file);
            // A lake that was last written before there were digests has a plain list.
            return content.length > 0 && content[0] == '['
                    ? List.of(JSON.readValue(content, EarlierState[].class))
                    : SealedJson.read(content, Earlier.class).states();
        } catch (JsonProcessingException | SealedJson.BrokenSealException damaged) {
            throw new DamagedLakeException(
                    "The earlier states of the lake, " + file
                            + ", are not as they were written. Put the file back from a"
                            + " backup, or have " + DamagedLakeException.healing(paths.root())
                            + " forget them: the lake itself stays as it is.",
                    damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The earlier states of the lake, " + file + ", cannot be read", unreadable);
        }
    }

    /** The content of the file of earlier states. */
    private record Earlier(@JsonProperty("states") List<EarlierState> states) {}

    /** The number of the current state; earlier ones have lower numbers. */
    public long number() {
        return next(earlier());
    }

    private static long next(List<EarlierState> earlier) {
        return earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).number() + 1;
    }

    /** Drops the earlier states that cannot be gone back to any more. */
    public void forget(Predicate<EarlierState> lost) {
        List<EarlierState> before = earlier();
        List<EarlierState> left = before.stream().filter(lost.negate()).toList();
        if (left.size() < before.size()) {
            replaceEarlier(left);
        }
    }

    /** Drops all earlier states, whatever their file says. */
    public void forgetEarlier() {
        replaceEarlier(List.of());
    }

    /** Replaces the state; the manifests of tables that it has not seen before are made first. */
    public void write(LakeState next) {
        LakeState current = exists() ? read() : LakeState.empty();
        LakeState state = manifests.complete(next, current);
        boolean first = !kept
                && !(current.versions().equals(state.versions())
                        && current.done().equals(state.done()));
        if (first) {
            keep(current);
            kept = true;
        }
        replace(paths.state().getName(), state);
        if (first) {
            List<LakeState> named = new ArrayList<>(List.of(current, state));
            earlier().forEach(earlier -> named.add(earlier.state()));
            manifests.forgetAllBut(named);
        }
    }

    private void keep(LakeState current) {
        if (current.versions().isEmpty()) {
            return;
        }
        List<EarlierState> all = new ArrayList<>(earlier());
        all.add(EarlierState.of(next(all), current));
        replaceEarlier(all.subList(Math.max(0, all.size() - MOST_EARLIER), all.size()));
    }

    private void replaceEarlier(List<EarlierState> states) {
        replace(EARLIER, new Earlier(states));
    }

    private void replace(String name, Object content) {
        Path target = new Path(paths.state().getParent(), name);
        try {
            WholeFile.replace(paths.fileSystem(), target, SealedJson.write(content));
        } catch (IOException failed) {
            throw new UncheckedIOException("The state of the lake cannot be written to " + target, failed);
        }
    }
}
