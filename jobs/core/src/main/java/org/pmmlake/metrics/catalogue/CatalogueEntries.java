package org.pmmlake.metrics.catalogue;

import java.util.List;

/** The lists of one catalogue version as read, in file order, before anything is checked. */
public record CatalogueEntries(
        List<Dimension> dimensions,
        List<Outcome> outcomes,
        List<Kpi> kpis,
        List<Tool> tools,
        List<BlankReason> reasons,
        List<Group> groups,
        List<SdgLink> sdgLinks,
        List<RadLink> radLinks,
        List<Label> labels) {
    public CatalogueEntries {
        dimensions = List.copyOf(dimensions);
        outcomes = List.copyOf(outcomes);
        kpis = List.copyOf(kpis);
        tools = List.copyOf(tools);
        reasons = List.copyOf(reasons);
        groups = List.copyOf(groups);
        sdgLinks = List.copyOf(sdgLinks);
        radLinks = List.copyOf(radLinks);
        labels = List.copyOf(labels);
    }
}
