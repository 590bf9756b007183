package org.pmmlake.suite.analysis;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.suite.analysis.CycleFrame.RegisteredGroup;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis over cycles: it takes all frames at once. Forty cycles are a few megabytes. */
abstract class TrendAnalysis extends Analysis {

    TrendAnalysis(TableSpec output) {
        super(output);
    }

    @Override
    public final boolean acrossCycles() {
        return true;
    }

    /** Takes each two consecutive cycles. */
    static void forPairs(List<CycleFrame> frames, BiConsumer<CycleFrame, CycleFrame> pair) {
        for (int i = 1; i < frames.size(); i++) {
            pair.accept(frames.get(i - 1), frames.get(i));
        }
    }

    static SortedSet<String> codes(List<CycleFrame> frames) {
        SortedSet<String> codes = new TreeSet<>();
        frames.forEach(frame -> frame.kpis().forEach(kpi -> codes.add(kpi.code())));
        return codes;
    }

    static SortedSet<RegisteredGroup> groups(List<CycleFrame> frames) {
        SortedSet<RegisteredGroup> groups = new TreeSet<>();
        frames.forEach(
                frame -> frame.groups().forEach(group -> groups.add(new RegisteredGroup(group.kind(), group.code()))));
        return groups;
    }

    /** Where the Members of a group are in the frame of one cycle; none where its register has no such group. */
    static int[] places(CycleFrame frame, RegisteredGroup group) {
        return frame.groups().stream()
                .filter(one -> one.kind() == group.kind() && one.code().equals(group.code()))
                .findFirst()
                .map(MemberGroup::places)
                .orElse(new int[0]);
    }

    /** The values of some Members in one cycle; none where it does not ask the KPI. */
    static Distribution values(CycleFrame frame, int[] places, String kpi) {
        int column = frame.indexOfKpi(kpi);
        return Distribution.ofSorted(
                column < 0 ? new double[0] : frame.column(column).sorted(places));
    }

    /** Whether a KPI has the same definition in both cycles; a KPI that one of them does not ask has not. */
    static boolean comparable(CycleFrame from, CycleFrame to, String code) {
        Kpi earlier = from.catalogue().kpi(code).orElse(null);
        Kpi later = to.catalogue().kpi(code).orElse(null);
        return earlier != null && later != null && earlier.comparableWith(later);
    }
}
