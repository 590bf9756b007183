package org.pmmlake.metrics.catalogue;

/** The files of one catalogue version, in the order in which their faults are reported. */
enum CatalogueFile {
    DIMENSIONS("dimensions.yaml", "code", ""),
    OUTCOMES("outcomes.yaml", "code", ""),
    KPIS("kpis.yaml", "code", ""),
    TOOLS("tools.yaml", "code", ""),
    GROUPS("groups.yaml", "classification", ""),
    REASONS("reasons.yaml", "code", ""),
    SDG("sdg.yaml", "sdg", "goal "),
    RAD("rad.yaml", "factor", ""),
    LABELS("labels.yaml", "kind", "");

    private final String fileName;
    private final String nameKey;
    private final String word;

    CatalogueFile(String fileName, String nameKey, String word) {
        this.fileName = fileName;
        this.nameKey = nameKey;
        this.word = word;
    }

    String fileName() {
        return fileName;
    }

    /** Whether a version may do without the file: names then are the English ones. */
    boolean isOptional() {
        return this == LABELS;
    }

    /** What faults call the entry at {@code position}: its code where it has one. */
    String label(YamlNode.Mapping entry, int position) {
        String place = "entry " + position;
        String name = EntryReader.nameOf(entry, nameKey, place);
        return name.equals(place) ? place : word + name;
    }
}
