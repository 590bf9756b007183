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

    public MemberPeerAnalysis() {
        super(MemberPeerTable.SPEC);
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
