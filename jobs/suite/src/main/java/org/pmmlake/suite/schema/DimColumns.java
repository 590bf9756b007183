package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
        return TableSpec.dimension(name, comment).key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle");
    }

    static TableSpec.Builder labels(TableSpec.Builder table) {
        return table.column(LABEL_EN, DataTypes.StringType, "English name")
                .column(LABEL_FR, DataTypes.StringType, "French name; the English one where there is no other")
                .column(SHORT_EN, DataTypes.StringType, "English name of at most 32 characters, for charts")
                .column(SHORT_FR, DataTypes.StringType, "French name of at most 32 characters, for charts")
                .column(SORT, DataTypes.IntegerType, "Place in the order of the catalogue, from 1")
                .column(LABEL_SOURCE, DataTypes.StringType, "Where French and short names come from; null without any")
                .column(
                        CATALOGUE_VERSION,
                        DataTypes.StringType,
                        "Version of the catalogue that the cycle was asked by");
    }
}
