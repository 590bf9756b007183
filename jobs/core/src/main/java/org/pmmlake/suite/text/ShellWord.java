package org.pmmlake.suite.text;

import java.util.regex.Pattern;

/** Words of command lines that people copy out of messages. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");
    private static final Pattern READ_IN_QUOTES = Pattern.compile("[\\\\\"$`]");

    private ShellWord() {}

    /** A text as one word of a shell: in double quotes, unless a shell reads it as it stands. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + READ_IN_QUOTES.matcher(text).replaceAll("\\\\$0") + '"';
    }
}
