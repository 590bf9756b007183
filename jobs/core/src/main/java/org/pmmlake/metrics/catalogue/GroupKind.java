package org.pmmlake.metrics.catalogue;

/** The classifications of Members (report §33), the whole of the participants first. */
public enum GroupKind implements Coded {
    /** All participating Members; its only group is {@link Group#ALL}. */
    GLOBAL("GLOBAL"),
    WCO_REGION("WCO_REGION"),
    INCOME_GROUP("INCOME_GROUP"),
    GEOGRAPHIC_TYPE("GEOGRAPHIC_TYPE"),
    ADMINISTRATION_TYPE("ADMINISTRATION_TYPE");

    private final String code;

    GroupKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
