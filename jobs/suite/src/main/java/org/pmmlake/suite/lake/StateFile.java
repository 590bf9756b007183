package org.pmmlake.suite.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Reads and replaces the state of a lake; a replacement is one rename, so that a reader sees the old or the new one. */
public final class StateFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final LakePaths paths;

    public StateFile(LakePaths paths) {
        this.paths = paths;
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

    /** The state of the lake; empty where nothing has run. */
    public LakeState read() {
        try {
            if (!exists()) {
                return LakeState.empty();
            }
            try (InputStream in = paths.fileSystem().open(paths.state())) {
                return JSON.readValue(in, LakeState.class);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The state of the lake, " + paths.state()
                            + ", cannot be read; remove it to rebuild the lake from bronze",
                    unreadable);
        }
    }

    /** Replaces the state. */
    public void write(LakeState state) {
        Path target = paths.state();
        Path fresh = new Path(target.getParent(), "state.json.new");
        try {
            FileContext files = FileContext.getFileContext(
                    target.toUri(), paths.fileSystem().getConf());
            try (OutputStream out = files.create(
                    fresh, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE), Options.CreateOpts.createParent())) {
                out.write(JSON.writeValueAsBytes(state));
            }
            files.rename(fresh, target, Options.Rename.OVERWRITE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The state of the lake cannot be written to " + target, failed);
        }
    }
}
