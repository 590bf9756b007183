package org.pmmlake.metrics.catalogue;

/** The classifications of Members (report §33), the whole of the participants first. */
public enum GroupKind implements Coded {
    /** All participating Members; its only group is {@link Group#ALL}. */
    GLOBAL,
    WCO_REGION,
    INCOME_GROUP,
    GEOGRAPHIC_TYPE,
    ADMINISTRATION_TYPE;

    @Override
    public String code() {
        return name();
    }
}
