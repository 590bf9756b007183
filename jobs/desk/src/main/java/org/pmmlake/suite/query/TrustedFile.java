package org.pmmlake.suite.query;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.FileDigest;

/**
 * A file that is read once it proves to be what was written.
 *
 * @param path absolute local path
 * @param digest its SHA-256; null where nobody kept one
 * @param damaged says what is wrong, given the end of a sentence about the file
 */
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
