package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/** An expected outcome contributes to a Sustainable Development Goal, 1 to 17 (report §265–§272). */
public record SdgLink(int sdg, String name, String outcome, EntryCertainty certainty, String source)
        implements Serializable {}
