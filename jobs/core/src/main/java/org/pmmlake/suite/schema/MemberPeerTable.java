package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Which Members of a cycle resemble each other over all KPIs. */
public final class MemberPeerTable {
    public static final String PEER_GROUP = "peer_group";
    public static final String PEER_GROUPS = "peer_groups";
    public static final String DISTANCE = "distance";
    public static final String SILHOUETTE = "silhouette";
    public static final String NEAREST = "nearest";
    public static final String KPIS = "kpis";
    public static final String OWN_VALUES = "own_values";

    public static final TableSpec SPEC = TableSpec.gold(
                    "member_peer", "Which Members of a cycle resemble each other over all KPIs.")
            .byCycle()
            .key("member", "Code of a participating Member")
            .integer(
                    PEER_GROUP,
                    Statistic.PROFILE,
                    "Number of its peer group, by the first Member code in each; null, as all that follows, for a"
                            + " Member without a value in the profile and where fewer than four or more than 5 000 Members have one")
            .integer(PEER_GROUPS, Statistic.PROFILE, "Peer groups of the cycle: 2 to 8, as the silhouette is best")
            .number(DISTANCE, Statistic.PROFILE, "Distance to the centre of the peer group, in standard deviations")
            .number(
                    SILHOUETTE,
                    Statistic.PROFILE,
                    "Mean silhouette of the peer groups of the cycle, -1 to 1: near 0, they hardly differ")
            .text(NEAREST, Statistic.PROFILE, "Code of the Member with the most similar profile")
            .count(KPIS, Statistic.PROFILE, "KPIs in the profile: reported by half of the Members, and with spread")
            .count(OWN_VALUES, Statistic.PROFILE, "How many of them the Member reported; medians stand for the rest")
            .runId()
            .build();

    private MemberPeerTable() {}
}
