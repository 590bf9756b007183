package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.GroupTest;
import org.pmmlake.metrics.stats.GroupedSample;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.GroupDifferenceTable;

/** Whether the groups of a classification differ in a KPI, by means and by ranks (report §117, §133, §155–§157). */
@AutoService(GoldTable.class)
public final class GroupDifferenceAnalysis extends CycleAnalysis {

    private static final List<GroupKind> CLASSIFICATIONS = List.of(
            GroupKind.ADMINISTRATION_TYPE, GroupKind.GEOGRAPHIC_TYPE, GroupKind.INCOME_GROUP, GroupKind.WCO_REGION);

    public GroupDifferenceAnalysis() {
        super(GroupDifferenceTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            for (GroupKind kind : CLASSIFICATIONS) {
                GroupedSample sample = sample(frame.groups(kind), frame.column(kpi));
                row(frame, kpi, kind, "anova", sample.anova(), rows);
                row(frame, kpi, kind, "kruskal-wallis", sample.kruskalWallis(), rows);
            }
        }
    }

    private static GroupedSample sample(List<MemberGroup> groups, KpiColumn column) {
        GroupedSample sample = new GroupedSample(groups.size());
        for (int group = 0; group < groups.size(); group++) {
            for (int place : groups.get(group).places()) {
                if (column.hasValue(place)) {
                    sample.add(group, column.value(place));
                }
            }
        }
        return sample;
    }

    private static void row(CycleFrame frame, int kpi, GroupKind kind, String test, GroupTest found, RowSink rows) {
        rows.add(
                frame.cycle(),
                frame.kpis().get(kpi).code(),
                kind.code(),
                test,
                (long) found.groups(),
                (long) found.n(),
                found.statistic(),
                found.df1(),
                found.df2(),
                found.pValue(),
                found.effectSize(),
                null);
    }
}
