package org.pmmlake.suite.lake;

import org.apache.hadoop.fs.Path;
import org.pmmlake.suite.text.ShellWord;

/** Something that a lake is made of is gone or is not what was written. The message names it and what to do. */
public final class DamagedLakeException extends RuntimeException {

    /** What is wrong and what mends it, in whole sentences. */
    public DamagedLakeException(String message) {
        super(message);
    }

    DamagedLakeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The command that mends what can be made anew. */
    public static String healing(Path lake) {
        String folder = "file".equals(lake.toUri().getScheme()) ? lake.toUri().getPath() : lake.toString();
        return "'pmm run --heal --lake " + ShellWord.of(folder) + "'";
    }
}
