package org.pmmlake.suite.config;

import java.util.regex.Pattern;

/** The spelling of audiences: {@code public}, {@code wco}, {@code union=<code>}, {@code member=<code>} (contract §6). */
public final class Audiences {

    // An audience becomes a folder name: nothing that walks out of the folder, nothing a shell or a URI would read.
    private static final Pattern SPELLING =
            Pattern.compile("public|wco|(union|member)=[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private Audiences() {}

    /** Whether {@code name} is spelled like an audience; the code in it need not exist. */
    public static boolean isAudience(String name) {
        return SPELLING.matcher(name).matches();
    }
}
