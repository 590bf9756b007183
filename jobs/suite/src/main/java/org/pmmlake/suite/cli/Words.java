package org.pmmlake.suite.cli;

/** Makes text fit for a terminal. */
final class Words {

    private Words() {}

    /**
     * The text with every control character spelled out as {@code \}{@code uXXXX} (tab, line feed and carriage return
     * as {@code \t}, {@code \n}, {@code \r}): files of Members may hold sequences that would take over a terminal.
     */
    static String visible(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
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
                    if (Character.isISOControl(character)) {
                        shown.append("\\u00")
                                .append(Character.forDigit(character >> 4, 16))
                                .append(Character.forDigit(character & 15, 16));
                    } else {
                        shown.append(character);
                    }
                }
            }
        }
        return shown.toString();
    }
}
