package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What the Members of a cycle made of one KPI, by their places in the frame: what all analyses of a KPI read. */
final class KpiColumn implements Serializable {

    private final double[] values;
    private final KpiStatus[] statuses;
    private final double[] sorted;

    /** The column of the KPI at a place of the catalogue. */
    KpiColumn(List<MemberProfile> members, int kpi) {
        values = new double[members.size()];
        statuses = new KpiStatus[values.length];
        int reported = 0;
        double[] present = new double[values.length];
        for (int place = 0; place < values.length; place++) {
            MemberProfile member = members.get(place);
            values[place] = member.value(kpi);
            statuses[place] = member.status(kpi);
            if (member.hasValue(kpi)) {
                present[reported++] = values[place];
            }
        }
        sorted = Arrays.copyOf(present, reported);
        Arrays.sort(sorted);
    }

    boolean hasValue(int place) {
        return statuses[place] == KpiStatus.REPORTED;
    }

    /** The value of a Member; NaN where it has none. */
    double value(int place) {
        return values[place];
    }

    /** The values by place, NaN where there is none. */
    double[] values() {
        return values.clone();
    }

    /** How many of some Members have a status. */
    long count(int[] places, KpiStatus status) {
        long count = 0;
        for (int place : places) {
            count += statuses[place] == status ? 1 : 0;
        }
        return count;
    }

    /** The values that there are, in ascending order. */
    double[] sorted() {
        return sorted.clone();
    }

    /** The same of some Members. */
    double[] sorted(int[] places) {
        double[] present = new double[places.length];
        int count = 0;
        for (int place : places) {
            if (hasValue(place)) {
                present[count++] = values[place];
            }
        }
        double[] own = Arrays.copyOf(present, count);
        Arrays.sort(own);
        return own;
    }
}
