package org.pmmlake.suite.cli;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Makes text fit for a terminal. */
final class Words {

    private Words() {}

    /**
     * The text with every character spelled out as {@code \}{@code uXXXX} that is not seen but does something: control
     * characters (tab, line feed and carriage return as {@code \t}, {@code \n}, {@code \r}) and marks that turn the
     * direction of what follows. Files of Members may hold sequences that would take over a terminal.
     */
    static String visible(String text) {
        if (text.chars().noneMatch(Words::acts)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '\t' -> shown.append("\\t");
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                default -> {
                    if (acts(character)) {
                        shown.append("\\u").append(HexFormat.of().toHexDigits(character));
                    } else {
                        shown.append(character);
                    }
                }
            }
        }
        return shown.toString();
    }

    /** The same of a text of several lines, which stay lines, and its tabs stay tabs. */
    static String visibleLines(String text) {
        return text.lines()
                .map(line ->
                        Arrays.stream(line.split("\t", -1)).map(Words::visible).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean acts(int character) {
        return Character.isISOControl(character)
                || character == '\u061c'
                || character == '\u200e'
                || character == '\u200f'
                || (character >= '\u2028' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
