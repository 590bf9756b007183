package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Whether so many Members changed hidden values between two vintages that figures are made anew. That they were made anew, or
 * not, everybody sees: it must be so in every world.
 */
public final class Renewal {

    /** A figure is made anew when hidden values of so many Members changed behind it (contract §6). */
    public static final int MEMBERS = 3;

    private Renewal() {}

    /**
     * How many Members' hidden values differ between each two vintages, come or go; {@link #MEMBERS} where they are more.
     * Which of them followed which depends on the audience, and a reader may know several.
     *
     * @param members of each vintage, by place
     * @param values of each vintage, by place
     * @param hidden of each vintage, whether the value at each place is hidden
     */
    static List<Integer> changed(List<List<String>> members, List<IntToDoubleFunction> values, List<BitSet> hidden) {
        List<Integer> changed = new ArrayList<>();
        for (int later = 1; later < members.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                changed.add(changed(
                        members.get(earlier),
                        values.get(earlier),
                        members.get(later),
                        values.get(later),
                        hidden.get(later)));
            }
        }
        return changed;
    }

    private static int changed(
            List<String> membersBefore,
            IntToDoubleFunction before,
            List<String> membersAfter,
            IntToDoubleFunction after,
            BitSet hidden) {
        Map<String, Double> earlier = new HashMap<>();
        for (int place = 0; place < membersBefore.size(); place++) {
            earlier.put(membersBefore.get(place), before.applyAsDouble(place));
        }
        int changed = 0;
        for (int place = 0; place < membersAfter.size(); place++) {
            Double own = earlier.remove(membersAfter.get(place));
            boolean same = own != null && own == after.applyAsDouble(place);
            changed += hidden.get(place) && !same ? 1 : 0;
        }
        return Math.min(MEMBERS, changed + earlier.size());
    }
}
