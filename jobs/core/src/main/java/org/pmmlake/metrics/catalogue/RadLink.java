package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/** An expected outcome bears on a key factor, 1 to 10, of the Revised Arusha Declaration (report §212–§214). */
public record RadLink(String factor, int number, String name, String outcome, EntryCertainty certainty, String source)
        implements Serializable {}
