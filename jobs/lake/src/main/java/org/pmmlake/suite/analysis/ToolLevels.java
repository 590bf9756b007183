package org.pmmlake.suite.analysis;

import org.jspecify.annotations.Nullable;

/** How many Members are at each level of one tool, from 0 to 3 (report §245, §252). */
record ToolLevels(long notAware, long noPlans, long plans, long using) {

    /** The level of each Member of a cycle by its place, 0 to 3; -1 where it gave none. */
    static byte[] column(CycleFrame frame, int tool) {
        byte[] levels = new byte[frame.members().size()];
        for (int place = 0; place < levels.length; place++) {
            levels[place] = (byte) frame.members().get(place).level(tool);
        }
        return levels;
    }

    /** The levels of the Members at some places of a column. */
    static ToolLevels of(byte[] levels, int[] places) {
        long[] counts = new long[4];
        for (int place : places) {
            if (levels[place] >= 0) {
                counts[levels[place]]++;
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
