package org.pmmlake.metrics.catalogue;

/** Who may see a Member value (report §25), the most open level first. */
public enum DisclosureLevel implements Coded {
    PUBLIC("PUBLIC"),
    WCO("WCO"),
    UNION("UNION"),
    NATIONAL("NATIONAL");

    private final String code;

    DisclosureLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
