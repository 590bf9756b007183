package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pmmlake.metrics.stats.Tolerance;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.MemberPeerTable;

/** Which administrations resemble each other over all KPIs: k-means on standardised profiles. */
@AutoService(GoldTable.class)
public final class MemberPeerAnalysis extends CycleAnalysis {

    /** For the service loader. */
    public MemberPeerAnalysis() {
        super(MemberPeerTable.SPEC);
    }

    @Override
    public String method() {
        return """
                *Which administrations resemble each other over all KPIs?* (no paragraph of the report; beside its classifications, §33)
                `MemberPeerAnalysis`, `StandardisedProfiles`, `PeerGroups`, `Silhouette`; k-means is MLlib's.

                - **Profile**: the KPIs that at least half of the Members with any value report, and that have spread. A gap takes the median
                  of the Member's WCO region, or the median of all where the region has no value. Each KPI then has mean 0 and standard
                  deviation 1 (n − 1), so that hours and percentages weigh alike. `own_values` of `kpis` says how much of a profile is the
                  Member's own: with few, it is the median's neighbour.
                - **Groups**: for k from 2 to 8 (below the number of Members, and no more than there are different profiles) the best of ten
                  starts with fixed seeds, by the sum of squared distances; then the k with the greatest mean silhouette over squared
                  distances, as MLlib's `ClusteringEvaluator` has it, the smaller k where two are equal. A silhouette near 0 says that the
                  Members form no groups, whatever their numbers. Numbers follow the first Member code of each group.
                - **`nearest`**: smallest Euclidean distance between profiles, the first code where two are equal. It need not be mutual.
                - **MLlib**: its local k-means, which needs no Spark job. On three cycles of 62 Members the distributed estimator with its
                  evaluator took 336 jobs and 20 CPU seconds, the local one with ten starts 0.2 (1.4 in a cold JVM); a test holds both
                  against each other.

                Undefined: all, for a Member without a value in the profile, and for everybody where fewer than four Members have one or no
                KPI qualifies.
                """;
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        int[] all = IntStream.range(0, frame.kpis().size()).toArray();
        StandardisedProfiles profiles = StandardisedProfiles.of(frame, all);
        double[][] points = profiles.rows();
        Optional<PeerGroups> groups = PeerGroups.of(points);
        Map<String, Integer> places = new HashMap<>();
        if (groups.isPresent()) {
            profiles.members().forEach(member -> places.put(member.member(), places.size()));
        }
        double[][] squares = PeerGroups.squaredDistances(points);
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
                        nearest(squares[place], place, profiles.members()),
                        (long) profiles.kpis().length,
                        ownValues(member, profiles.kpis()));
            }
        }
    }

    private static String nearest(double[] squares, int own, List<MemberProfile> members) {
        int nearest = own == 0 ? 1 : 0;
        for (int other = nearest + 1; other < squares.length; other++) {
            if (other != own && Tolerance.strictlyLess(squares[other], squares[nearest])) {
                nearest = other;
            }
        }
        return members.get(nearest).member();
    }

    private static long ownValues(MemberProfile member, int[] kpis) {
        return IntStream.of(kpis).filter(member::hasValue).count();
    }
}
