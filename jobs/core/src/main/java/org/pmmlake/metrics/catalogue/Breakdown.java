package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * A disaggregation that a KPI asks for, such as {@code job_grade}.
 *
 * @param name the breakdown's code
 * @param categories codes of its categories, in the order of the report
 */
public record Breakdown(String name, List<String> categories) implements Serializable {
    public Breakdown {
        categories = List.copyOf(categories);
    }
}
