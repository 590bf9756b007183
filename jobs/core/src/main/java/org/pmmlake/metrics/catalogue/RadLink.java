package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * An expected outcome bears on one of the ten key factors of the Revised Arusha Declaration (report §212–§214).
 *
 * @param factor code of the factor
 * @param number its number in the declaration, 1 to 10
 * @param name English name of the factor
 * @param outcome code of the outcome
 * @param certainty whether the link is stated or inferred
 * @param source where the entry comes from
 */
public record RadLink(String factor, int number, String name, String outcome, EntryCertainty certainty, String source)
        implements Serializable {}
