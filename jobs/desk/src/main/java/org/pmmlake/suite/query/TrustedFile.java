package org.pmmlake.suite.query;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.FileDigest;

/** A local file that is read once it proves to be what was written; {@code damaged} ends a sentence about it. */
record TrustedFile(String path, @Nullable String digest, Function<String, RuntimeException> damaged) {

    void requireSound() {
        if (digest == null) {
            return;
        }
        try {
            if (!FileDigest.of(Path.of(path)).equals(digest)) {
                throw damaged.apply("is not as it was written");
            }
        } catch (NoSuchFileException gone) {
            throw damaged.apply("is missing");
        } catch (IOException unreadable) {
            throw damaged.apply("cannot be read (" + unreadable.getMessage() + ")");
        }
    }
}
