package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * One of the 46 WCO tools whose awareness and use Members report (report §244–§252).
 *
 * @param code lower kebab case
 * @param name English name
 * @param outcomes codes of the expected outcomes that it serves; its KPIs are those of these outcomes
 * @param certainty whether the mapping is stated or inferred
 * @param source where the entry comes from
 */
public record Tool(String code, String name, List<String> outcomes, EntryCertainty certainty, String source)
        implements Serializable {
    public Tool {
        outcomes = List.copyOf(outcomes);
    }
}
