package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The file, below the lake's state, that says where in the last release to an audience each cycle is. */
public final class ReleasePartsFile {

    private final Store store;
    private final String file;

    /** The file of the audience whose releases lie in this folder. */
    public ReleasePartsFile(LakePaths paths, String audienceFolder) {
        this.store = paths.store();
        this.file = "state/parts/" + audienceFolder + ".json";
    }

    /** Its text, or empty where it is not there or cannot be read: it only spares work. */
    public Optional<String> read() {
        try {
            return store.read(file).map(content -> new String(content, StandardCharsets.UTF_8));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** Replaces it; it is there whole or as it was. */
    public void write(String text) {
        try {
            store.replaceAtomically(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be written", failed);
        }
    }
}
