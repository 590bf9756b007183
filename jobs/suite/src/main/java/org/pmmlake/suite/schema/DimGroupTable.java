package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The groups of Members of every cycle. */
public final class DimGroupTable {
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String NAME = "name";
    public static final String KIND_EN = "kind_en";
    public static final String KIND_FR = "kind_fr";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_group", "The groups of Members of every cycle.")
                            .key(
                                    GROUP_KIND,
                                    DataTypes.StringType,
                                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
                            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL"))
            .column(NAME, DataTypes.StringType, "English name")
            .column(KIND_EN, DataTypes.StringType, "English name of the classification")
            .column(KIND_FR, DataTypes.StringType, "French name of the classification")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimGroupTable() {}
}
