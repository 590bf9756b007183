package org.pmmlake.metrics.disclosure;

import org.pmmlake.metrics.catalogue.Coded;

/** The kinds of figures that disclosure control rules alike; each column of a published table holds one of them. */
public enum Statistic implements Coded {
    /**
     * Keys, names, and numbers that do not derive from Member values: members, responses, rates, sample sizes. Who answered
     * is part of what every attacker knows. Numbers of KPIs by their class are free, too: the sign of a skewness is no
     * Member value. Whether and why a Member left a KPI blank is its own, and no count.
     */
    COUNT,
    /** A Member's own value or response status. */
    MEMBER_VALUE,
    MEAN,
    /** Numbers and shares of Members below or on the wrong side of the benchmark. */
    SHARE,
    MEDIAN,
    QUARTILES,
    /** Smallest and largest value. */
    EXTREMES,
    DEVIATION,
    SKEWNESS,
    /** Medcouple: the kernel of one or two pairs of values, so it is never shown of hidden ones. */
    MEDCOUPLE,
    /** The class by the sign of the skewness, and what is counted from it. */
    CLASSIFICATION,
    /** Correlation of two KPIs, or of a KPI with a tool. */
    CORRELATION,
    REGRESSION,
    /** Analysis of variance between groups. */
    GROUP_TEST,
    /** Mean change of matched Members. */
    CHANGE,
    /** p-value and reading of the matched change. */
    CHANGE_TEST,
    /** Difference or slope of published means. */
    OF_MEANS,
    /** The benchmark of all Members, repeated in each row. */
    BENCHMARK,
    /** How many Members gave one reason for a blank. */
    REASON,
    /** How many Members stand at each level of a tool. */
    LEVEL,
    /** How many Members answered a question with YES. */
    ANSWER,
    /** Made from all values of all KPIs, or of a dimension: peer groups and principal components. */
    PROFILE,
    /** What is remarked on a Member's data. */
    FINDING,
    /** A record as it was sent, and what is wrong with it: it may hold values of KPIs of any level. */
    RECORD,
    /** How many records a file has, and of what kind. */
    FILE,
    /** A digest of a file, from which a guess of its content can be confirmed. */
    FILE_DIGEST,
    /** The answer of the gold tables to a figure that the report prints. */
    FIGURE
}
