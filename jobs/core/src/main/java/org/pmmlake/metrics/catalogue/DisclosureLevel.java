package org.pmmlake.metrics.catalogue;

/** Who may see a Member value (report §25), the most open level first. */
public enum DisclosureLevel implements Coded {
    PUBLIC,
    WCO,
    UNION,
    NATIONAL;

    @Override
    public String code() {
        return name();
    }
}
