package org.pmmlake.suite.cli;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Makes text fit for a terminal. */
final class TerminalText {

    private TerminalText() {}

    /**
     * The text with every character spelled out as {@code \}{@code uXXXX} that is not seen but does something: control
     * characters (tab, line feed and carriage return as {@code \t}, {@code \n}, {@code \r}) and marks that turn the
     * direction of what follows. Files of Members may hold sequences that would take over a terminal.
     */
    static String visible(String text) {
        if (text.chars().noneMatch(TerminalText::acts)) {
            return text;
        }
        return text.chars().mapToObj(TerminalText::visible).collect(Collectors.joining());
    }

    private static String visible(int character) {
        return switch (character) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default ->
                acts(character)
                        ? "\\u" + HexFormat.of().toHexDigits((char) character)
                        : Character.toString((char) character);
        };
    }

    /** The same of a text of several lines, which stay lines, and its tabs stay tabs. */
    static String visibleLines(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map((String part) -> visible(part))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** The same lines, broken between words where they are longer than {@code width}; what is indented stays so. */
    static String wrapped(String text, int width) {
        return text.lines().map(line -> wrappedLine(line, width)).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line, int width) {
        if (line.codePointCount(0, line.length()) <= width) {
            return line;
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        StringBuilder wrapped = new StringBuilder(indent);
        int used = indent.length();
        for (String word : line.strip().split(" +", -1)) {
            int length = word.codePointCount(0, word.length());
            boolean first = used == indent.length();
            if (!first && used + 1 + length > width) {
                indent = indent.isEmpty() ? "  " : indent;
                wrapped.append('\n').append(indent);
                used = indent.length();
                first = true;
            }
            wrapped.append(first ? "" : " ").append(word);
            used += (first ? 0 : 1) + length;
        }
        return wrapped.toString();
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
