package org.pmmlake.metrics.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the faults of one catalogue version and tells them by file and line. */
final class FaultLog {

    private final String prefix;
    private final Map<CatalogueFile, List<CatalogueFault>> faults = new EnumMap<>(CatalogueFile.class);

    /** Names files as {@code prefix} followed by their own name. */
    FaultLog(String prefix) {
        this.prefix = prefix;
        for (CatalogueFile file : CatalogueFile.values()) {
            faults.put(file, new ArrayList<>());
        }
    }

    void add(CatalogueFile file, int line, String entry, String problem, String expected) {
        of(file).add(new CatalogueFault(name(file), line, entry, problem, expected));
    }

    /** The growing list of one file, for a reader that adds to it. */
    List<CatalogueFault> of(CatalogueFile file) {
        return faults.computeIfAbsent(file, key -> new ArrayList<>());
    }

    String name(CatalogueFile file) {
        return prefix + file.fileName();
    }

    List<CatalogueFault> all() {
        return faults.values().stream()
                .flatMap(list -> list.stream().sorted(Comparator.comparingInt(CatalogueFault::line)))
                .toList();
    }
}
