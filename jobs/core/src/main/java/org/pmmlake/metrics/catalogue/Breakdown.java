package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.List;

/** A disaggregation that a KPI asks for, such as {@code job_grade}, with its categories in the report's order. */
public record Breakdown(String name, List<String> categories) implements Serializable {
    public Breakdown {
        categories = List.copyOf(categories);
    }
}
