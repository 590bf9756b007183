package org.pmmlake.suite.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;

/**
 * A checked release that its readers do not see yet.
 *
 * @param audience who they are
 * @param release its name
 * @param until the day that it is held until; null for a draft, which waits for somebody's word
 * @param doubts why that word is needed, a sentence each: what would be lost, or changed without a cause
 */
record WaitingRelease(Audience audience, String release, @Nullable LocalDate until, List<String> doubts) {

    boolean isDraft() {
        return until == null;
    }

    String state() {
        return until == null ? "draft" : "held until " + until;
    }

    /** It in a line for people. */
    String text() {
        return "release " + release + " is " + (isDraft() ? "a " : "") + state()
                + (doubts.isEmpty() ? "" : ": " + doubts.get(0))
                + (doubts.size() > 1 ? "; and " + (doubts.size() - 1) + " more" : "");
    }

    /** A row a doubt, or one without any, in the columns of {@link PublishJob.Published}. */
    List<List<@Nullable Object>> rows() {
        return doubts.isEmpty()
                ? List.of(row(null))
                : doubts.stream().map(this::row).toList();
    }

    private List<@Nullable Object> row(@Nullable String reason) {
        return Arrays.asList(audience.text(), null, null, null, state(), release, reason);
    }
}
