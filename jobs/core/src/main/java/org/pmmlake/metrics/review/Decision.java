package org.pmmlake.metrics.review;

import java.io.Serializable;

/**
 * One thing that somebody decided about a finding. Decisions are only ever added.
 *
 * @param finding what it is about
 * @param observed what the finding observed then; where that changes, the decision no longer holds
 * @param state what the finding became
 * @param by who decided
 * @param reason why, in words
 * @param at when, as an ISO 8601 instant; no result depends on it
 */
public record Decision(FindingKey finding, String observed, FindingState state, String by, String reason, String at)
        implements Serializable {}
