package org.pmmlake.metrics.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /** Entries that come from no file. */
    static LocatedEntries of(CatalogueEntries entries) {
        return new LocatedEntries(
                locate(entries.dimensions(), Dimension::code),
                locate(entries.outcomes(), Outcome::code),
                locate(entries.kpis(), Kpi::code),
                locate(entries.tools(), Tool::code),
                locate(entries.reasons(), BlankReason::code),
                locate(entries.groups(), Group::code),
                locate(entries.sdgLinks(), link -> "goal " + link.sdg() + ", " + link.outcome()),
                locate(entries.radLinks(), link -> link.factor() + ", " + link.outcome()),
                locate(entries.labels(), label -> label.kind().code() + ", " + label.code()),
                Set.of());
    }

    private static <T> List<Located<T>> locate(List<T> entries, Function<T, String> label) {
        return entries.stream()
                .map(entry -> new Located<>(entry, 0, label.apply(entry), Set.of()))
                .toList();
    }

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
