package org.pmmlake.suite.schema;

/** The columns that all dimensions of the catalogue share: facts join them on the cycle and the code. */
public final class DimColumns {
    public static final String CYCLE = "cycle";
    public static final String LABEL_EN = "label_en";
    public static final String LABEL_FR = "label_fr";
    public static final String SHORT_EN = "short_en";
    public static final String SHORT_FR = "short_fr";
    public static final String SORT = "sort";
    public static final String LABEL_SOURCE = "label_source";

    private DimColumns() {}

    static TableSpec.Builder begin(String name, String comment) {
        return TableSpec.dimension(name, comment).integerKey(CYCLE, "Reporting year of the cycle");
    }

    static TableSpec.Builder labels(TableSpec.Builder table) {
        return table.text(LABEL_EN, "English name")
                .text(LABEL_FR, "French name; the English one where there is no other")
                .text(SHORT_EN, "English name of at most 32 characters, for charts")
                .text(SHORT_FR, "French name of at most 32 characters, for charts")
                .integer(SORT, "Place in the order of the catalogue, from 1")
                .text(LABEL_SOURCE, "Where French and short names come from; null without any")
                .text(
                        "catalogue_version",
                        "Version of the catalogue that the cycle was asked by; another one for what only facts over"
                                + " cycles name");
    }
}
