package org.pmmlake.metrics.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The made-up catalogue of five KPIs, as files and as entries to be spoilt one by one. */
final class SmallCatalogue {

    static final Path FOLDER =
            TestPaths.resource("five-kpis").resolve("catalogue").resolve("pmm-small");

    private SmallCatalogue() {}

    /** The catalogue of a folder, or its faults. */
    static Catalogue load(Path folder) {
        List<CatalogueFault> faults = new ArrayList<>();
        return CatalogueLoader.load(folder, faults)
                .orElseThrow(
                        () -> new InvalidCatalogueException("The catalogue '" + folder.getFileName() + "'", faults));
    }

    /** The faults of entries that come from no file. */
    static List<CatalogueFault> faults(CatalogueEntries entries) {
        FaultLog faults = new FaultLog("");
        CatalogueValidator.check(located(entries), faults);
        return faults.all();
    }

    private static LocatedEntries located(CatalogueEntries entries) {
        return new LocatedEntries(
                located(entries.dimensions(), Dimension::code),
                located(entries.outcomes(), Outcome::code),
                located(entries.kpis(), Kpi::code),
                located(entries.tools(), Tool::code),
                located(entries.reasons(), BlankReason::code),
                located(entries.groups(), Group::code),
                located(entries.sdgLinks(), link -> "goal " + link.sdg() + ", " + link.outcome()),
                located(entries.radLinks(), link -> link.factor() + ", " + link.outcome()),
                located(entries.labels(), label -> label.kind().code() + ", " + label.code()),
                Set.of());
    }

    private static <T> List<Located<T>> located(List<T> entries, Function<T, String> label) {
        return entries.stream()
                .map(entry -> new Located<>(entry, 0, label.apply(entry), Set.of()))
                .toList();
    }

    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    /** Sound entries: one of each sort. */
    static CatalogueEntries entries() {
        return new CatalogueEntries(
                List.of(new Dimension("TF", "Trade", "test")),
                List.of(new Outcome("TF_GOODS", "TF", "Goods", "test")),
                List.of(ratio()),
                List.of(new Tool("time-study", "Time Study", List.of("TF_GOODS"), EntryCertainty.ASSUMED, "test")),
                List.of(new BlankReason("REASON_STARTED", "Started", true, "test")),
                List.of(new Group(GroupKind.WCO_REGION, "EUR", "Europe", "test")),
                List.of(new SdgLink(9, "Industry", "TF_GOODS", EntryCertainty.INFERRED, "test")),
                List.of(new RadLink("RAD_REFORM", 5, "Reform", "TF_GOODS", EntryCertainty.INFERRED, "test")),
                List.of());
    }

    static Kpi ratio() {
        return kpi(Method.RATIO, "electronic", List.of("declarations"), 0);
    }

    static Kpi kpi(Method method, @Nullable String top, List<String> below, int questions) {
        return new Kpi(
                "share-electronic",
                "Electronic Share",
                "TF_GOODS",
                method,
                top,
                below,
                questions,
                Direction.HIGHER_BETTER,
                method == Method.AVERAGE ? "hours" : "percent",
                method == Method.MATURITY ? BenchmarkStatistic.MEDIAN : BenchmarkStatistic.MEAN,
                DisclosureLevel.WCO,
                false,
                1,
                List.of(),
                EntryCertainty.ASSUMED,
                "test",
                "");
    }

    static CatalogueEntries withKpis(Kpi... kpis) {
        CatalogueEntries sound = entries();
        return new CatalogueEntries(
                sound.dimensions(),
                sound.outcomes(),
                List.of(kpis),
                sound.tools(),
                sound.reasons(),
                sound.groups(),
                sound.sdgLinks(),
                sound.radLinks(),
                List.of());
    }

    static CatalogueEntries withTools(Tool... tools) {
        CatalogueEntries sound = entries();
        return new CatalogueEntries(
                sound.dimensions(),
                sound.outcomes(),
                sound.kpis(),
                List.of(tools),
                sound.reasons(),
                sound.groups(),
                sound.sdgLinks(),
                sound.radLinks(),
                List.of());
    }

    static CatalogueEntries withGroups(Group... groups) {
        CatalogueEntries sound = entries();
        return new CatalogueEntries(
                sound.dimensions(),
                sound.outcomes(),
                sound.kpis(),
                sound.tools(),
                sound.reasons(),
                List.of(groups),
                sound.sdgLinks(),
                sound.radLinks(),
                List.of());
    }

    static CatalogueEntries withLinks(List<SdgLink> sdgLinks, List<RadLink> radLinks) {
        CatalogueEntries sound = entries();
        return new CatalogueEntries(
                sound.dimensions(),
                sound.outcomes(),
                sound.kpis(),
                sound.tools(),
                sound.reasons(),
                sound.groups(),
                sdgLinks,
                radLinks,
                List.of());
    }
}
