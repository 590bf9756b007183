package org.pmmlake.metrics.review;

import java.io.Serializable;
import java.util.Comparator;

/** What a finding is about, by the key of {@code quality_finding} (contract §5); the place may be empty. */
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
