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
            .byCycle()
            .key(MEMBER, "Code of the Member")
            .text(NAME, "Name")
            .text(WCO_REGION, "WCO region, or null")
            .text(INCOME_GROUP, "World Bank income group, or null")
            .text(GEOGRAPHIC_TYPE, "Geographic type, or null")
            .text(ADMINISTRATION_TYPE, "Administration type, or null")
            .text(UNIONS, "Codes of its unions, separated by semicolons; null where none")
            .number(GDP_USD_BN, "GDP in billion US dollars, or null")
            .integer(DELIVERY, "Number of the run of this cycle that delivered the row")
            .build();

    private MemberTable() {}
}
