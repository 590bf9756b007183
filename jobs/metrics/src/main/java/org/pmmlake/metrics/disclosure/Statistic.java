package org.pmmlake.metrics.disclosure;

import org.pmmlake.metrics.catalogue.Coded;

/** The kinds of figures that are ruled alike (BACKGROUND §5.5). */
public enum Statistic implements Coded {
    /** Keys, names, and numbers that do not derive from Member values: members, responses, rates, sample sizes. */
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
    /** Skewness and medcouple. */
    SKEWNESS("skewness"),
    /** The class by the sign of the skewness, and what is counted from it. */
    CLASSIFICATION("classification"),
    /** Correlation of two KPIs, or of a KPI with a tool. */
    CORRELATION("correlation"),
    /** Regression on GDP. */
    REGRESSION("regression"),
    /** Analysis of variance between groups. */
    GROUP_TEST("group-test"),
    /** Kruskal–Wallis. */
    RANK_TEST("rank-test"),
    /** Mean change of matched Members. */
    CHANGE("change"),
    /** p-value and reading of the matched change. */
    CHANGE_TEST("change-test"),
    /** Difference or slope of published means. */
    OF_MEANS("of-means"),
    /** The benchmark of all Members, repeated in each row. */
    BENCHMARK("benchmark"),
    /** How many Members gave one reason, or stand at one level of a tool. */
    REASON("reason");

    private final String code;

    Statistic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
