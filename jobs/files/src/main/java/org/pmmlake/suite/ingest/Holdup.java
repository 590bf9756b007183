package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * A file or folder that could not be read. What it holds is not known, so that the submissions that it may belong to wait:
 * accepted without it, they would have no place for its rows but a new revision.
 *
 * <p>It concerns the Members whose codes are words of its path. Where its path names nobody, a table concerns the Members
 * all of whose rows, headers aside, lie in its own folder; in the folder of the cycle itself, where any file may lie, only
 * while it cannot be opened or is still on its way. A folder that cannot be opened then concerns the Members of whom there
 * is a header and no row. A workbook or JSON text by another name concerns nobody: its header is inside.
 *
 * @param cycle cycle of its folder
 * @param path its path below the landing zone
 * @param isFolder whether it is a folder
 * @param isPassing whether it cannot be opened or is still on its way, which is nobody's content
 */
public record Holdup(int cycle, String path, boolean isFolder, boolean isPassing) implements Serializable {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Where rows of a Member lie.
     *
     * @param cycle the cycle
     * @param member code of the Member
     * @param folder folder of the file, below the landing zone
     * @param isHeader whether they are headers
     */
    public record HoldupPlace(int cycle, String member, String folder, boolean isHeader) implements Serializable {

        static HoldupPlace of(int cycle, String member, String sourceFile, boolean isHeader) {
            return new HoldupPlace(cycle, member, parent(sourceFile), isHeader);
        }
    }

    /** A Member of a cycle. */
    public record Concerned(int cycle, String member) implements Serializable {}

    /** For each Member that has to wait why, as a sentence. */
    static Map<Concerned, String> of(Collection<Holdup> holdups, Collection<HoldupPlace> places) {
        Map<Concerned, String> waiting =
                new TreeMap<>(Comparator.comparingInt(Concerned::cycle).thenComparing(Concerned::member));
        for (Holdup holdup : holdups.stream()
                .sorted(Comparator.comparingInt(Holdup::cycle).thenComparing(Holdup::path))
                .toList()) {
            holdup.members(places.stream()
                            .filter(place -> place.cycle() == holdup.cycle())
                            .toList())
                    .forEach(member -> waiting.putIfAbsent(new Concerned(holdup.cycle(), member), holdup.sentence()));
        }
        return waiting;
    }

    private String sentence() {
        return "The submission waits for " + path + ", which may hold rows of it and cannot be read yet; mend that "
                + (isFolder ? "folder" : "file") + ", or take it away, and the submission is judged.";
    }

    private Set<String> members(List<HoldupPlace> places) {
        FileClass what = FileClass.of(path);
        Optional<RecordKind> kind = Optional.ofNullable(what.kind());
        if (kind.filter(found -> found == RecordKind.MEMBER || found == RecordKind.SUBMISSION)
                .isPresent()) {
            // Without them nobody is registered and no submission has a header: their rows wait as it is.
            return Set.of();
        }
        Set<String> named = new TreeSet<>();
        Set<String> words = words();
        places.stream().map(HoldupPlace::member).filter(words::contains).forEach(named::add);
        if (!named.isEmpty() || !(what.form().isTable() || isFolder)) {
            return named;
        }
        SortedMap<String, SortedSet<String>> rows = new TreeMap<>();
        SortedMap<String, SortedSet<String>> headers = new TreeMap<>();
        for (HoldupPlace place : places) {
            (place.isHeader() ? headers : rows)
                    .computeIfAbsent(place.member(), none -> new TreeSet<>())
                    .add(place.folder());
        }
        if (isFolder) {
            headers.keySet().removeAll(rows.keySet());
            return headers.keySet();
        }
        return isPassing || parent(path).contains("/") ? alone(rows, headers) : Set.of();
    }

    /** The Members all of whose rows lie in the folder of this file, or their headers where they have no rows. */
    private Set<String> alone(SortedMap<String, SortedSet<String>> rows, SortedMap<String, SortedSet<String>> headers) {
        SortedSet<String> own = new TreeSet<>(Set.of(parent(path)));
        SortedSet<String> members = new TreeSet<>();
        headers.forEach((member, folders) -> {
            if (rows.getOrDefault(member, folders).equals(own)) {
                members.add(member);
            }
        });
        return members;
    }

    /** The words of the path below the folder of the cycle; each part counts as a whole, too. */
    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        List<String> parts = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        parts.remove(0);
        for (String part : parts) {
            words.add(part);
            words.add(part.indexOf('.') < 0 ? part : part.substring(0, part.lastIndexOf('.')));
            words.addAll(Arrays.asList(NO_WORD.split(part, -1)));
        }
        words.remove("");
        return words;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
