package org.pmmlake.metrics.disclosure;

import org.pmmlake.metrics.catalogue.Coded;

/** The kinds of figures that disclosure control rules alike; each column of a published table holds one of them. */
public enum Statistic implements Coded {
    /**
     * Keys, names, and numbers that do not derive from Member values: members, responses, rates, sample sizes. Who answered
     * is part of what every attacker knows. Numbers of KPIs by their class are free, too: the sign of a skewness is no
     * Member value. Whether and why a Member left a KPI blank is its own, and no count.
     */
    COUNT("count"),
    /** A Member's own value or response status. */
    MEMBER_VALUE("member-value"),
    /** Mean of a group. */
    MEAN("mean"),
    /** Numbers and shares of Members below or on the wrong side of the benchmark. */
    SHARE("share"),
    MEDIAN("median"),
    QUARTILES("quartiles"),
    /** Smallest and largest value. */
    EXTREMES("extremes"),
    /** Standard deviation. */
    DEVIATION("deviation"),
    /** Skewness. */
    SKEWNESS("skewness"),
    /** Medcouple: the kernel of one or two pairs of values, so it is never shown of hidden ones. */
    MEDCOUPLE("medcouple"),
    /** The class by the sign of the skewness, and what is counted from it. */
    CLASSIFICATION("classification"),
    /** Correlation of two KPIs, or of a KPI with a tool. */
    CORRELATION("correlation"),
    /** Regression on GDP. */
    REGRESSION("regression"),
    /** Analysis of variance between groups. */
    GROUP_TEST("group-test"),
    /** Mean change of matched Members. */
    CHANGE("change"),
    /** p-value and reading of the matched change. */
    CHANGE_TEST("change-test"),
    /** Difference or slope of published means. */
    OF_MEANS("of-means"),
    /** The benchmark of all Members, repeated in each row. */
    BENCHMARK("benchmark"),
    /** How many Members gave one reason for a blank. */
    REASON("reason"),
    /** How many Members stand at each level of a tool. */
    LEVEL("level"),
    /** How many Members answered a question with YES. */
    ANSWER("answer"),
    /** Made from all values of all KPIs, or of a dimension: peer groups and principal components. */
    PROFILE("profile"),
    /** What is remarked on a Member's data. */
    FINDING("finding"),
    /** A record as it was sent, and what is wrong with it: it may hold values of KPIs of any level. */
    RECORD("record"),
    /** How many records a file has, and of what kind. */
    FILE("file"),
    /** A digest of a file, from which a guess of its content can be confirmed. */
    FILE_DIGEST("file-digest"),
    /** The answer of the gold tables to a figure that the report prints. */
    FIGURE("figure");

    private final String code;

    Statistic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
