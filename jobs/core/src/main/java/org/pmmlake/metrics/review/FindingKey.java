package org.pmmlake.metrics.review;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What a finding is about, by the key of {@code quality_finding} (contract §5).
 *
 * @param cycle reporting year
 * @param member code of the Member
 * @param kpi code of the KPI
 * @param rule code of the rule
 * @param place data point or breakdown that it is about; empty for the KPI as a whole
 */
public record FindingKey(int cycle, String member, String kpi, String rule, String place)
        implements Comparable<FindingKey>, Serializable {

    private static final Comparator<FindingKey> ORDER = Comparator.comparingInt(FindingKey::cycle)
            .thenComparing(FindingKey::member)
            .thenComparing(FindingKey::kpi)
            .thenComparing(FindingKey::rule)
            .thenComparing(FindingKey::place);

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }
}
