package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * An expected outcome contributes to a Sustainable Development Goal (report §265–§272).
 *
 * @param sdg number of the goal, 1 to 17
 * @param name English name of the goal
 * @param outcome code of the outcome
 * @param certainty whether the link is stated or inferred
 * @param source where the entry comes from
 */
public record SdgLink(int sdg, String name, String outcome, EntryCertainty certainty, String source)
        implements Serializable {}
