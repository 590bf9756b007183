package org.pmmlake.suite.run;

import java.nio.charset.StandardCharsets;
import org.pmmlake.suite.lake.FileDigest;

/** Short names for long texts: the same text has the same name on every machine. */
final class Digest {

    private static final int HEX_DIGITS = 32;

    private Digest() {}

    /** A digest of the parts in their order; where one part ends and the next begins matters. */
    static String of(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        return FileDigest.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
    }
}
