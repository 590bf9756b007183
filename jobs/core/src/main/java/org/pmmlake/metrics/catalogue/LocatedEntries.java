package org.pmmlake.metrics.catalogue;

import java.util.List;
import java.util.Set;

/** The entries of one catalogue version with their places, and the files that could not be read at all. */
record LocatedEntries(
        List<Located<Dimension>> dimensions,
        List<Located<Outcome>> outcomes,
        List<Located<Kpi>> kpis,
        List<Located<Tool>> tools,
        List<Located<BlankReason>> reasons,
        List<Located<Group>> groups,
        List<Located<SdgLink>> sdgLinks,
        List<Located<RadLink>> radLinks,
        List<Located<Label>> labels,
        Set<CatalogueFile> unreadable) {

    CatalogueEntries entries() {
        return new CatalogueEntries(
                values(dimensions),
                values(outcomes),
                values(kpis),
                values(tools),
                values(reasons),
                values(groups),
                values(sdgLinks),
                values(radLinks),
                values(labels));
    }

    private static <T> List<T> values(List<Located<T>> entries) {
        return entries.stream().map(Located::value).toList();
    }
}
