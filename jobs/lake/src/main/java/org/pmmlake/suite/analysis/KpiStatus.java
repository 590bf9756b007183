package org.pmmlake.suite.analysis;

import org.pmmlake.metrics.catalogue.Coded;

/** What a Member made of a KPI (contract §1, §3). */
public enum KpiStatus implements Coded {
    /** It has a value. */
    REPORTED("reported"),
    /** Left out with one or more reasons. */
    BLANK("blank"),
    /** Left out without a word. */
    MISSING("missing"),
    /** Data were sent that give no value: an absent data point or a zero denominator. */
    INVALID("invalid");

    private final String code;

    KpiStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
