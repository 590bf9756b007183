package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files and sheets of a cycle that were not read, by reason, in a few lines. */
final class NotRead {

    /** What a workbook's note says of each sheet that is left out. */
    private static final Pattern SHEET =
            Pattern.compile("The sheet (.+?) is not one of those that are read and is ignored\\.");

    private static final int WIDTH = 78;
    private static final int MOST_NAME_LINES = 3;

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private NotRead() {}

    /** Whether a file was not read at all. */
    static boolean isNotRead(FileLedger.FileLine line) {
        return line.kind().equals("other")
                || line.fault() != null
                || line.note().equals(Inventory.WAITS);
    }

    /** Why a file was not read. */
    static String why(FileLedger.FileLine line) {
        return line.fault() == null ? line.note() : line.fault() + ": " + line.message();
    }

    static NotRead of(List<FileLedger.FileLine> files) {
        NotRead found = new NotRead();
        for (FileLedger.FileLine line : files) {
            String name = line.sourceFile().substring(line.sourceFile().indexOf('/') + 1);
            if (isNotRead(line)) {
                String fault = line.fault();
                found.add(fault == null ? line.note() : fault, why(line), name);
            }
            Matcher sheets = SHEET.matcher(line.note());
            while (sheets.find()) {
                String reason = "the sheet has another name than those that are read";
                found.add(reason, reason, name + ", sheet " + sheets.group(1));
            }
        }
        return found;
    }

    /** Files for the same reason are told together; if there are several, by what they have in common. */
    private void add(String reason, String whole, String name) {
        names.computeIfAbsent(reason, none -> new ArrayList<>()).add(name);
        reasons.merge(reason, whole, (one, other) -> one.equals(other) ? one : reason);
    }

    /** The lines, at most so many. */
    List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        int left = names.values().stream().mapToInt(List::size).sum();
        for (Map.Entry<String, List<String>> group : names.entrySet()) {
            List<String> own = new ArrayList<>();
            own.add(cut("  not read: " + reasons.get(group.getKey())));
            own.addAll(wrapped(group.getValue()));
            int after = left - group.getValue().size();
            if (lines.size() + own.size() + (after > 0 ? 1 : 0) > most) {
                break;
            }
            lines.addAll(own);
            left = after;
        }
        if (left > 0) {
            lines.add("  and " + left + " more: --wide, or pmm query source_file");
        }
        return lines;
    }

    private static List<String> wrapped(List<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int told = 0;
        for (String name : names) {
            if (line.length() > 0 && line.length() + name.length() + 6 > WIDTH) {
                lines.add("    " + line);
                line.setLength(0);
                if (lines.size() == MOST_NAME_LINES) {
                    break;
                }
            }
            line.append(line.length() == 0 ? "" : "; ").append(name);
            told++;
        }
        if (line.length() > 0) {
            lines.add("    " + line);
        }
        if (told < names.size()) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "; and " + (names.size() - told) + " more");
        }
        return lines;
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
