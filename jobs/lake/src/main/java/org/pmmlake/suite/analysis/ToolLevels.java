package org.pmmlake.suite.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many Members are at each level of one tool, from 0 to 3 (report §245, §252). */
record ToolLevels(long notAware, long noPlans, long plans, long using) {

    static ToolLevels of(List<MemberProfile> members, int tool) {
        long[] counts = new long[4];
        for (MemberProfile member : members) {
            if (member.level(tool) >= 0) {
                counts[member.level(tool)]++;
            }
        }
        return new ToolLevels(counts[0], counts[1], counts[2], counts[3]);
    }

    long responses() {
        return notAware + noPlans + plans + using;
    }

    @Nullable
    Double awarePct() {
        return RowSink.percent(responses() - notAware, responses());
    }

    @Nullable
    Double plansPct() {
        return RowSink.percent(plans, responses());
    }

    @Nullable
    Double usingPct() {
        return RowSink.percent(using, responses());
    }
}
