package org.pmmlake.suite.review;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.review.FindingState;
import org.pmmlake.suite.lake.FileDigest;

/**
 * Something that a reviewer should ask a Member about: a finding in accepted data, or a record in quarantine.
 *
 * @param id short name that is the same in every run
 * @param finding whether it is a finding, about which people decide; a record in quarantine is settled by a new delivery
 * @param cycle reporting year
 * @param member code of the Member; null for a record that names none
 * @param kpi code of the KPI; null for a record in quarantine
 * @param rule code of the rule
 * @param severity {@code error}, {@code warning} or {@code information}
 * @param place data point or breakdown of a finding; file and position of a record
 * @param file path of the file that a record in quarantine stands in; null for a finding
 * @param position where in it; empty for the file as a whole, null for a finding
 * @param observed what is there; the record as text for one in quarantine
 * @param expected what should be there; null for a record in quarantine
 * @param message what the rule says
 * @param state how far its review is
 * @param decidedBy who decided last; null where nobody did
 * @param reason why; null where nobody decided
 */
record ReviewItem(
        String id,
        boolean finding,
        int cycle,
        @Nullable String member,
        @Nullable String kpi,
        String rule,
        String severity,
        String place,
        @Nullable String file,
        @Nullable String position,
        String observed,
        @Nullable String expected,
        String message,
        FindingState state,
        @Nullable String decidedBy,
        @Nullable String reason) {

    private static final int ID_LENGTH = 10;

    /** The short name of something with these parts. */
    static String idOf(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('\u001F');
        }
        return FileDigest.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    FindingKey key() {
        if (member == null || kpi == null) {
            throw new IllegalStateException("A record in quarantine has no key of a finding");
        }
        return new FindingKey(cycle, member, kpi, rule, place);
    }
}
