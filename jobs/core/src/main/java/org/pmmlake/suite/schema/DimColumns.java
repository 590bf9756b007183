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
    public static final String CATALOGUE_VERSION = "catalogue_version";

    private DimColumns() {}

    static TableSpec.Builder begin(String name, String comment) {
        return TableSpec.dimension(name, comment).key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle");
    }

    static TableSpec.Builder labels(TableSpec.Builder table) {
        return table.column(LABEL_EN, ColumnType.STRING, "English name")
                .column(LABEL_FR, ColumnType.STRING, "French name; the English one where there is no other")
                .column(SHORT_EN, ColumnType.STRING, "English name of at most 32 characters, for charts")
                .column(SHORT_FR, ColumnType.STRING, "French name of at most 32 characters, for charts")
                .column(SORT, ColumnType.INTEGER, "Place in the order of the catalogue, from 1")
                .column(LABEL_SOURCE, ColumnType.STRING, "Where French and short names come from; null without any")
                .column(
                        CATALOGUE_VERSION,
                        ColumnType.STRING,
                        "Version of the catalogue that the cycle was asked by; another one for what only facts over"
                                + " cycles name");
    }
}
