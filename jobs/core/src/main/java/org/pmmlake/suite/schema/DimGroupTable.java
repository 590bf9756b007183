package org.pmmlake.suite.schema;

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
                                    ColumnType.STRING,
                                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
                            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL"))
            .column(NAME, ColumnType.STRING, "English name")
            .column(KIND_EN, ColumnType.STRING, "English name of the classification")
            .column(KIND_FR, ColumnType.STRING, "French name of the classification")
            .column(SOURCE, ColumnType.STRING, "Where the entry comes from")
            .build();

    private DimGroupTable() {}
}
