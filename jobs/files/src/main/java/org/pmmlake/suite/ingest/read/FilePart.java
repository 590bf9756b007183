package org.pmmlake.suite.ingest.read;

import java.io.Serializable;

/**
 * One of the parts that a file is read in side by side: where its form has pieces of its own, such as the row groups of
 * Parquet, each part has the same number of them; any other form is read whole.
 *
 * @param number number of the part, from 0
 * @param count into how many parts the file is cut
 */
public record FilePart(int number, int count) implements Serializable {

    /** The file in one piece. */
    public static final FilePart WHOLE = new FilePart(0, 1);

    /** The first of some pieces that belongs to this part. */
    int first(int pieces) {
        return (int) ((long) pieces * number / count);
    }

    /** The piece after the last of this part. */
    int end(int pieces) {
        return (int) ((long) pieces * (number + 1) / count);
    }
}
