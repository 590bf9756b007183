package org.pmmlake.suite.analysis;

import org.pmmlake.metrics.catalogue.Coded;

/** What a Member made of a KPI (contract §1, §3). */
public enum KpiStatus implements Coded {
    /** It has a value. */
    REPORTED,
    /** Left out with one or more reasons. */
    BLANK,
    /** Left out without a word. */
    MISSING,
    /** Data were sent that give no value: an absent data point or a zero denominator. */
    INVALID
}
