package org.pmmlake.suite.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks labels into lines, since SVG does not. */
final class Wrapping {

    private Wrapping() {}

    /** The words in lines that are about as wide as {@code room} at most; one word is never broken. */
    static List<String> lines(String words, double room, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split(" ", -1)) {
            if (!line.isEmpty() && Svg.width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
