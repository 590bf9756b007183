package org.pmmlake.suite.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads and replaces the state of a lake; a replacement is one rename, so that a reader sees the old or the new one.
 *
 * <p>The state that a job found is kept beside the new one, so that the whole lake can be brought back to it. States in
 * between, that one job replaced by the next of its own, are not kept.
 */
public final class StateFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** How many earlier states are kept. */
    static final int MOST_EARLIER = 20;

    static final String STATE = "state/state.json";
    private static final String EARLIER = "state/earlier.json";

    private final LakePaths paths;
    private boolean kept;

    public StateFile(LakePaths paths) {
        this.paths = paths;
    }

    /** Whether the lake has a state: whether any job has begun in it, and its state was not removed. */
    public boolean exists() {
        return stored().isPresent();
    }

    private Optional<LakeState> stored() {
        try {
            Optional<byte[]> content = paths.store().read(STATE);
            return content.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(content.get(), LakeState.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The state of the lake, " + paths.state()
                            + ", cannot be read; put it back from a backup, or remove it to make everything anew from bronze",
                    unreadable);
        }
    }

    /** The state of the lake; empty where nothing has run. */
    public LakeState read() {
        return stored().orElse(LakeState.empty());
    }

    /** The states before the current one, oldest first. */
    public List<EarlierState> earlier() {
        try {
            Optional<byte[]> content = paths.store().read(EARLIER);
            return content.isEmpty() ? List.of() : List.of(JSON.readValue(content.get(), EarlierState[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The earlier states of the lake, " + EARLIER + ", cannot be read; without that file there are none",
                    unreadable);
        }
    }

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
            replace(EARLIER, left);
        }
    }

    /** Replaces the state. */
    public void write(LakeState state) {
        if (!kept) {
            keep(state);
            kept = true;
        }
        new CommittedFiles(paths).sync(read().versions(), state.versions());
        replace(STATE, state);
    }

    private void keep(LakeState next) {
        LakeState current = read();
        if (current.versions().isEmpty() || current.equals(next)) {
            return;
        }
        List<EarlierState> all = new ArrayList<>(earlier());
        all.add(new EarlierState(next(all), current.versions(), current.done()));
        replace(EARLIER, all.subList(Math.max(0, all.size() - MOST_EARLIER), all.size()));
    }

    private void replace(String name, Object content) {
        try {
            paths.store().replaceAtomically(name, JSON.writeValueAsBytes(content));
        } catch (IOException failed) {
            throw new UncheckedIOException("The state of the lake cannot be written to " + name, failed);
        }
    }
}
