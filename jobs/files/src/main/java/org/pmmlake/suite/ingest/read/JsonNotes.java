package org.pmmlake.suite.ingest.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a JSON file holds besides records; the same remark is made once, with its first place and how often it held. */
final class JsonNotes {

    private static final int LIMIT = 20;

    private final Map<String, String> firstPlaces = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long others;

    void unknownField(String pointer, String name) {
        add("The field " + JsonTokens.quoted(name) + " is not known and is ignored", pointer);
    }

    void nullTaken(String pointer, String name) {
        add("The field " + JsonTokens.quoted(name) + " is null and is taken as absent", pointer);
    }

    void emptyEntry(String pointer) {
        add("An entry holds no data points, answers or reasons", pointer);
    }

    private void add(String remark, String pointer) {
        if (counts.containsKey(remark) || counts.size() < LIMIT) {
            firstPlaces.putIfAbsent(remark, RawRecord.shortened(pointer));
            counts.merge(remark, 1L, Long::sum);
        } else {
            others++;
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counts.forEach((remark, count) -> sentences.add(
                remark + ": " + firstPlaces.get(remark) + (count > 1 ? " and " + (count - 1) + " more." : ".")));
        if (others > 0) {
            sentences.add("There are " + others + " more such fields.");
        }
        return List.copyOf(sentences);
    }
}
