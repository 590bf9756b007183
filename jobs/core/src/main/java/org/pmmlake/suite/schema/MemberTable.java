package org.pmmlake.suite.schema;

/** The register of the Members of a cycle. */
public final class MemberTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String NAME = "name";
    public static final String WCO_REGION = "wco_region";
    public static final String INCOME_GROUP = "income_group";
    public static final String GEOGRAPHIC_TYPE = "geographic_type";
    public static final String ADMINISTRATION_TYPE = "administration_type";
    public static final String UNIONS = "unions";
    public static final String GDP_USD_BN = "gdp_usd_bn";
    public static final String DELIVERY = "delivery";

    public static final TableSpec SPEC = TableSpec.silver("member", "The register of the Members of a cycle.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .column(NAME, ColumnType.STRING, "Name")
            .column(WCO_REGION, ColumnType.STRING, "WCO region, or null")
            .column(INCOME_GROUP, ColumnType.STRING, "World Bank income group, or null")
            .column(GEOGRAPHIC_TYPE, ColumnType.STRING, "Geographic type, or null")
            .column(ADMINISTRATION_TYPE, ColumnType.STRING, "Administration type, or null")
            .column(UNIONS, ColumnType.STRING, "Codes of its unions, separated by semicolons; null where none")
            .column(GDP_USD_BN, ColumnType.DOUBLE, "GDP in billion US dollars, or null")
            .column(DELIVERY, ColumnType.INTEGER, "Number of the run of this cycle that delivered the row")
            .build();

    private MemberTable() {}
}
