package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

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

    static final String STATE = "state/state.json";
    private static final String EARLIER = "state/earlier.json";

    private final LakePaths paths;
    private final Manifests manifests;
    private boolean kept;

    public StateFile(LakePaths paths) {
        this.paths = paths;
        this.manifests = new Manifests(paths);
    }

    public Manifests manifests() {
        return manifests;
    }

    /** Whether the lake has a state: whether any job has begun in it, and its state was not removed. */
    public boolean exists() {
        return stored().isPresent();
    }

    /**
     * The state of the lake; empty where nothing has run.
     *
     * @throws DamagedLakeException where it is gone or not as it was written
     */
    public LakeState read() {
        return stored().orElseGet(() -> {
            if (manifests.exist()) {
                throw new DamagedLakeException(lost("is missing"));
            }
            return LakeState.empty();
        });
    }

    private Optional<LakeState> stored() {
        try {
            Optional<byte[]> content = paths.store().read(STATE);
            return content.isEmpty() ? Optional.empty() : Optional.of(SealedJson.read(content.get(), LakeState.class));
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
        try {
            Optional<byte[]> found = paths.store().read(EARLIER);
            if (found.isEmpty()) {
                return List.of();
            }
            byte[] content = found.get();
            // A lake that was last written before there were digests has a plain list.
            return content.length > 0 && content[0] == '['
                    ? List.of(JSON.readValue(content, EarlierState[].class))
                    : SealedJson.read(content, Earlier.class).states();
        } catch (JsonProcessingException | SealedJson.BrokenSealException damaged) {
            throw new DamagedLakeException(
                    "The earlier states of the lake, " + paths.root() + "/" + EARLIER
                            + ", are not as they were written. Put the file back from a"
                            + " backup, or have " + DamagedLakeException.healing(paths.root())
                            + " forget them: the lake itself stays as it is.",
                    damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The earlier states of the lake, " + EARLIER + ", cannot be read", unreadable);
        }
    }

    /** The content of the file of earlier states. */
    private record Earlier(List<EarlierState> states) {}

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

    /** Removes the state; all but bronze is then made anew. */
    public void remove() {
        StoreWork.run("The file " + paths.state() + " cannot be removed", () -> paths.store()
                .delete(STATE));
    }

    /** Drops all earlier states, whatever their file says. */
    public void forgetEarlier() {
        replaceEarlier(List.of());
    }

    /** Replaces the state; the manifests of tables that it has not seen before are made first. */
    public void write(LakeState next) {
        LakeState current = stored().orElse(LakeState.empty());
        LakeState state = manifests.complete(next, current);
        boolean first = !kept
                && !(current.versions().equals(state.versions())
                        && current.done().equals(state.done()));
        if (first) {
            keep(current);
            kept = true;
        }
        new CommittedFiles(paths).sync(continued(current, next), state.versions());
        replace(STATE, state);
        if (first) {
            List<LakeState> named = new ArrayList<>(List.of(current, state));
            earlier().forEach(earlier -> named.add(earlier.state()));
            manifests.forgetAllBut(named);
        }
    }

    /** The versions of tables that have more commits at most; the others were made anew, and all of them is to be kept. */
    private static SortedMap<String, Long> continued(LakeState current, LakeState next) {
        SortedMap<String, Long> versions = new TreeMap<>(current.versions());
        versions.entrySet()
                .removeIf(table -> next.versions().getOrDefault(table.getKey(), Long.MAX_VALUE) <= table.getValue()
                        && !next.manifests().containsKey(table.getKey()));
        return versions;
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
        StoreWork.run("The state of the lake cannot be written to " + name, () -> paths.store()
                .replaceAtomically(name, SealedJson.write(content)));
    }
}
