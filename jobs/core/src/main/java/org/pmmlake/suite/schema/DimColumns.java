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
}
