package org.pmmlake.suite.lake;

import java.io.IOException;

/** Something was not written, since another run took the lake over meanwhile. */
public final class FencedException extends IOException {

    /** The file stays as the other run has it. */
    public FencedException(String file) {
        super("another run took the lake over meanwhile; " + file + " was not written");
    }
}
