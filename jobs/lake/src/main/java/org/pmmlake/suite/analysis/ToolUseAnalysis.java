package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.ToolUseTable;

/** Who knows, plans and uses each tool (report §244–§247). */
@AutoService(GoldTable.class)
public final class ToolUseAnalysis extends CycleAnalysis {

    public ToolUseAnalysis() {
        super(ToolUseTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int tool = 0; tool < frame.tools().size(); tool++) {
            byte[] ofMembers = ToolLevels.column(frame, tool);
            for (MemberGroup group : frame.groups()) {
                ToolLevels levels = ToolLevels.of(ofMembers, group.places());
                rows.add(
                        frame.cycle(),
                        frame.tools().get(tool).code(),
                        group.kind().code(),
                        group.code(),
                        levels.responses(),
                        levels.notAware(),
                        levels.noPlans(),
                        levels.plans(),
                        levels.using(),
                        levels.awarePct(),
                        levels.plansPct(),
                        levels.usingPct());
            }
        }
    }
}
