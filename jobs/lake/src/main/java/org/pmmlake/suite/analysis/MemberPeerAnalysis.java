package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.stats.Silhouette;
import org.pmmlake.metrics.stats.Tolerance;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.TableSpec;

/** Which administrations resemble each other over all KPIs: k-means on standardised profiles. */
@AutoService(GoldTable.class)
public final class MemberPeerAnalysis extends CycleAnalysis {

    static final String PEER_GROUP = "peer_group";
    static final String PEER_GROUPS = "peer_groups";
    static final String DISTANCE = "distance";
    static final String SILHOUETTE = "silhouette";
    static final String NEAREST = "nearest";
    static final String KPIS = "kpis";
    static final String OWN_VALUES = "own_values";

    private static final TableSpec TABLE = TableSpec.gold(
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

    /** Of more, nobody looks for the one that is nearest to another, and each would be held against all. */
    private static final int MOST_MEMBERS = 5_000;

    public MemberPeerAnalysis() {
        super(TABLE);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        int[] all = IntStream.range(0, frame.kpis().size()).toArray();
        StandardisedProfiles profiles = StandardisedProfiles.of(frame, all);
        boolean tooMany = profiles.members().size() > MOST_MEMBERS;
        double[][] points = tooMany ? new double[0][] : profiles.rows();
        Optional<PeerGroups> groups = tooMany ? Optional.empty() : PeerGroups.of(points);
        Map<String, Integer> places = new HashMap<>();
        if (groups.isPresent()) {
            profiles.members().forEach(member -> places.put(member.member(), places.size()));
        }
        for (MemberProfile member : frame.members()) {
            Integer place = places.get(member.member());
            if (place == null || groups.isEmpty()) {
                rows.add(frame.cycle(), member.member(), null, null, null, null, null, null, null);
            } else {
                PeerGroups found = groups.get();
                rows.add(
                        frame.cycle(),
                        member.member(),
                        found.groupOf(place),
                        found.count(),
                        found.distance(place),
                        found.silhouette(),
                        nearest(points, place, profiles.members()),
                        (long) profiles.kpis().length,
                        ownValues(member, profiles.kpis()));
            }
        }
    }

    private static String nearest(double[][] points, int own, List<MemberProfile> members) {
        int nearest = own == 0 ? 1 : 0;
        double least = Silhouette.squaredDistance(points[own], points[nearest]);
        for (int other = nearest + 1; other < points.length; other++) {
            double square = Silhouette.squaredDistance(points[own], points[other]);
            if (other != own && Tolerance.strictlyLess(square, least)) {
                nearest = other;
                least = square;
            }
        }
        return members.get(nearest).member();
    }

    private static long ownValues(MemberProfile member, int[] kpis) {
        return IntStream.of(kpis).filter(member::hasValue).count();
    }
}
