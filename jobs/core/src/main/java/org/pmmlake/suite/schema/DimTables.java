package org.pmmlake.suite.schema;

/** The dimensions of the catalogue whose columns nobody asks for by name: by code, with labels ({@link DimColumns}). */
public final class DimTables {

    public static final TableSpec DIMENSION = TableSpec.cycleDimension(
                    "dim_dimension", "The dimensions of every cycle, each of several expected outcomes.")
            .key("dimension", "Code of the dimension")
            .labels()
            .text("source", "Where the entry comes from")
            .build();

    public static final TableSpec CATEGORY = TableSpec.cycleDimension(
                    "dim_category", "The categories of the breakdowns of every cycle.")
            .key("breakdown", "Code of the breakdown")
            .key("category", "Code of the category")
            .labels()
            .text("breakdown_en", "English name of the breakdown")
            .text("breakdown_fr", "French name of the breakdown")
            .build();

    public static final TableSpec FACTOR = TableSpec.cycleDimension(
                    "dim_factor", "The key factors of the Revised Arusha Declaration, of every cycle.")
            .key("factor", "Code of the factor")
            .labels()
            .integer("number", "Number of the factor in the declaration")
            .build();

    public static final TableSpec GROUP = TableSpec.cycleDimension("dim_group", "The groups of Members of every cycle.")
            .byGroup()
            .labels()
            .text("name", "English name")
            .text("kind_en", "English name of the classification")
            .text("kind_fr", "French name of the classification")
            .text("source", "Where the entry comes from")
            .build();

    public static final TableSpec QUESTION = TableSpec.cycleDimension(
                    "dim_question", "The questions of the maturity KPIs of every cycle.")
            .key("kpi", "Code of the KPI")
            .integerKey("question", "Number of the question, from 1")
            .labels()
            .build();

    public static final TableSpec REASON = TableSpec.cycleDimension(
                    "dim_reason", "The reasons for which a KPI may be left blank, of every cycle.")
            .key("reason", "Code of the reason")
            .labels()
            .flag("likely_to_improve", "Whether it tells of data to come")
            .text("source", "Where the entry comes from")
            .build();

    public static final TableSpec SDG = TableSpec.cycleDimension(
                    "dim_sdg",
                    "The Sustainable Development Goals to which expected outcomes contribute, of every cycle.")
            .integerKey("sdg", "Number of the goal, 1 to 17")
            .labels()
            .build();

    public static final TableSpec TOOL = TableSpec.cycleDimension("dim_tool", "The WCO tools of every cycle.")
            .key("tool", "Code of the tool")
            .labels()
            .text("name", "English name")
            .text("outcomes", "Codes of its outcomes, separated by semicolons; null where none is known")
            .text("certainty", "How sure the mapping is")
            .text("source", "Where the entry comes from")
            .build();

    private DimTables() {}
}
