package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.TableSpec;

/** Where the Members at each level of a tool stand one cycle later: did those who planned to use it come to use it? */
@AutoService(GoldTable.class)
public final class ToolFollowupAnalysis extends TrendAnalysis {
    private static final TableSpec TABLE = TableSpec.gold(
                    "tool_followup", "Where the Members at each level of a tool stand one cycle later.")
            .integerKey("cycle_from", "Earlier cycle")
            .integerKey("cycle_to", "Later cycle")
            .key("tool", "Code of the tool")
            .integerKey(
                    "level",
                    "Level in the earlier cycle: 0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .count("members", Statistic.LEVEL, "Members at this level in the earlier cycle")
            .count("now_not_aware", Statistic.LEVEL, "Of these, now at level 0")
            .count("now_no_plans", Statistic.LEVEL, "Of these, now at level 1")
            .count("now_plans_to_use", Statistic.LEVEL, "Of these, now at level 2")
            .count("now_using", Statistic.LEVEL, "Of these, now at level 3")
            .count("no_answer", Statistic.LEVEL, "Of these, taking part now without a level")
            .count("left", Statistic.LEVEL, "Of these, without an accepted submission now")
            .runId()
            .build();

    private static final int LEVELS = 4;
    /** After the levels of the later cycle. */
    private static final int NO_ANSWER = 4;

    private static final int LEFT = 5;

    public ToolFollowupAnalysis() {
        super(TABLE);
    }

    @Override
    void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows) {
        SortedSet<String> tools = new TreeSet<>();
        frames.forEach(frame -> tools.addAll(places(frame).keySet()));
        for (int i = 1; i < frames.size(); i++) {
            CycleFrame from = frames.get(i - 1);
            CycleFrame to = frames.get(i);
            Map<String, MemberProfile> later = new HashMap<>();
            to.members().forEach(member -> later.put(member.member(), member));
            Map<String, Integer> earlierPlaces = places(from);
            Map<String, Integer> laterPlaces = places(to);
            for (String tool : tools) {
                long[][] moves = moves(from, earlierPlaces.get(tool), later, laterPlaces.get(tool));
                for (int level = 0; level < LEVELS; level++) {
                    add(from, to, tool, level, moves[level], rows);
                }
            }
        }
    }

    private static Map<String, Integer> places(CycleFrame frame) {
        Map<String, Integer> places = new HashMap<>();
        frame.tools().forEach(tool -> places.put(tool.code(), places.size()));
        return places;
    }

    /** Members by their level before and by what became of them. */
    private static long[][] moves(
            CycleFrame from,
            @Nullable Integer earlierPlace,
            Map<String, MemberProfile> later,
            @Nullable Integer laterPlace) {
        long[][] moves = new long[LEVELS][LEFT + 1];
        if (earlierPlace == null) {
            return moves;
        }
        for (MemberProfile member : from.members()) {
            int level = member.level(earlierPlace);
            if (level >= 0) {
                moves[level][outcome(later.get(member.member()), laterPlace)]++;
            }
        }
        return moves;
    }

    private static int outcome(@Nullable MemberProfile now, @Nullable Integer place) {
        if (now == null) {
            return LEFT;
        }
        return place == null || now.level(place) < 0 ? NO_ANSWER : now.level(place);
    }

    private static void add(CycleFrame from, CycleFrame to, String tool, int level, long[] moved, RowSink rows) {
        long members = 0;
        for (long part : moved) {
            members += part;
        }
        rows.add(
                from.cycle(),
                to.cycle(),
                tool,
                level,
                members,
                moved[0],
                moved[1],
                moved[2],
                moved[3],
                moved[NO_ANSWER],
                moved[LEFT]);
    }
}
