package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.List;

/** One of the 46 WCO tools (report §244–§252); it is mapped to the KPIs of its expected outcomes. */
public record Tool(String code, String name, List<String> outcomes, EntryCertainty certainty, String source)
        implements Serializable {
    public Tool {
        outcomes = List.copyOf(outcomes);
    }
}
