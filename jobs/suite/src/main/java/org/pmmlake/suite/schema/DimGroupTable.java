package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The groups of Members of every catalogue version in use. */
public final class DimGroupTable {
    public static final String CATALOGUE_VERSION = "catalogue_version";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String NAME = "name";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = TableSpec.dimension(
                    "dim_group", "The groups of Members of every catalogue version in use.")
            .key(CATALOGUE_VERSION, DataTypes.StringType, "Version of the catalogue")
            .key(
                    GROUP_KIND,
                    DataTypes.StringType,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL")
            .column(NAME, DataTypes.StringType, "English name")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimGroupTable() {}
}
