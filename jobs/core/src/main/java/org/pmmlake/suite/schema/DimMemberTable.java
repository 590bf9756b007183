package org.pmmlake.suite.schema;

/** The Members of every cycle, as its register has them. */
public final class DimMemberTable {
    public static final String MEMBER = "member";
    public static final String NAME = "name";
    public static final String WCO_REGION = "wco_region";
    public static final String GDP_USD_BN = "gdp_usd_bn";
    public static final String PARTICIPATING = "participating";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_member", "The Members of every cycle, as its register has them.")
            .key(MEMBER, "Code of the Member")
            .text(NAME, "Name")
            .text(WCO_REGION, "WCO region, or null")
            .text("income_group", "World Bank income group, or null")
            .text("geographic_type", "Geographic type, or null")
            .text("administration_type", "Administration type, or null")
            .text("unions", "Codes of its unions, separated by semicolons; null where none")
            .number(GDP_USD_BN, "GDP in billion US dollars, or null")
            .flag(PARTICIPATING, "Whether it has an accepted submission in the cycle")
            .build();

    private DimMemberTable() {}
}
