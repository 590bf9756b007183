package org.pmmlake.suite.publish.disclosure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.worlds.Panel;
import org.pmmlake.metrics.worlds.Scale;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.MemberProfile;
import org.pmmlake.suite.analysis.Subject;

/** What everybody knows of the values of a subject: their scale, and who is in which group. */
final class Subjects {

    private Subjects() {}

    /** The values that a KPI can have (contract §3). */
    static Scale scale(Kpi kpi) {
        double none = Double.POSITIVE_INFINITY;
        return switch (kpi.method()) {
            case MATURITY -> new Scale(0, 100, kpi.questions(), kpi.decimals());
            case RATIO -> new Scale(0, kpi.trueShare() ? 100 : none, 0, kpi.decimals());
            case VARIATION -> new Scale(-100, none, 0, kpi.decimals());
            case GAP -> new Scale(-none, 100, 0, kpi.decimals());
            case AVERAGE, RATIO_TO_MEAN -> new Scale(0, none, 0, kpi.decimals());
        };
    }

    /** The KPI that a subject is of. */
    static Kpi kpi(Subject subject, CycleFrame frame) {
        return frame.catalogue()
                .kpi(subject.code())
                .orElseThrow(() -> new DisclosureRefused("Cycle " + frame.cycle() + " has values of the KPI "
                        + subject.code() + ", which the catalogue "
                        + frame.catalogue().version() + " does not know. Analyse the cycle again."));
    }

    /** What the figures of a KPI, or of a category of a breakdown, are. */
    static Panel.Measure measure(Subject subject, Kpi kpi) {
        int better =
                kpi.direction() == Direction.HIGHER_BETTER ? 1 : kpi.direction() == Direction.LOWER_BETTER ? -1 : 0;
        return new Panel.Measure(
                kpi.benchmarkStatistic() == BenchmarkStatistic.MEDIAN,
                better,
                subject.kind() == Subject.SubjectKind.BREAKDOWN);
    }

    /** The groups of each participating Member. */
    static SortedMap<String, SortedMap<GroupKind, String>> groups(CycleFrame frame) {
        SortedMap<String, SortedMap<GroupKind, String>> groups = new TreeMap<>();
        for (MemberProfile member : frame.members()) {
            SortedMap<GroupKind, String> own = new TreeMap<>();
            for (GroupKind kind : GroupKind.values()) {
                if (kind != GroupKind.GLOBAL) {
                    member.group(kind).ifPresent(group -> own.put(kind, group));
                }
            }
            groups.put(member.member(), own);
        }
        return groups;
    }
}
