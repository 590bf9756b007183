package org.pmmlake.suite.lake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something was not written, since another run took the lake over meanwhile. */
public final class FencedException extends IOException {

    /** The file stays as the other run has it. */
    public FencedException(String file) {
        this(file, null);
    }

    FencedException(String file, @Nullable Throwable cause) {
        super("another run took the lake over meanwhile; " + file + " was not written", cause);
    }
}
