package org.pmmlake.suite.publish.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.AudienceDecision;
import org.pmmlake.metrics.disclosure.CellDecision;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.CellKind;
import org.pmmlake.metrics.disclosure.Decision;
import org.pmmlake.metrics.disclosure.DisclosureControl;
import org.pmmlake.metrics.disclosure.DisclosureRequest;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.FamilySlice;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.SmallCounts;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.publish.NotSettled;

/** The decisions on all families of a lake, for all readers. */
public final class CheckedFigures {

    private final String release;
    private final CycleCatalogues catalogues;
    private final Readers readers;
    private final Profile profile;
    private final Map<String, List<Refusal>> refused;
    private final Settled settled;
    private final LastRelease last;
    private final Map<String, SettledFigures> settledFigures = new ConcurrentHashMap<>();
    private final Map<String, Family> families = new ConcurrentHashMap<>();
    private final Map<String, Decision> decisions = new ConcurrentHashMap<>();
    private final Map<String, Map<String, NavigableMap<CellId, Status>>> reasons = new ConcurrentHashMap<>();
    private final Map<String, List<ReleasedFact>> toldReasons = new ConcurrentHashMap<>();
    private final Map<String, List<ReleasedFact>> news = new ConcurrentHashMap<>();
    /** What was told of a family's values under another definition, and is taken down under this one now. */
    private final Map<String, List<ReleasedFact>> broughtHome = new ConcurrentHashMap<>();

    private final Map<Integer, Map<String, String>> familyNames = new ConcurrentHashMap<>();

    private CheckedFigures(
            String release,
            CycleCatalogues catalogues,
            Readers readers,
            Profile profile,
            Map<String, List<Refusal>> refused,
            Settled settled,
            LastRelease last) {
        this.refused = refused;
        this.settled = settled;
        this.last = last;
        this.release = release;
        this.catalogues = catalogues;
        this.readers = readers;
        this.profile = profile;
    }

    /**
     * Decides on everything that a release could show.
     *
     * @param release its name
     * @param ledger what was shown before
     * @param inputs what the release is drawn from
     * @param last rows of the last releases, for settled cycles
     * @throws DisclosureRefused where the ledger and the values contradict each other
     */
    static CheckedFigures decide(
            String release,
            LakeRows rows,
            CycleCatalogues catalogues,
            Readers readers,
            Ledger ledger,
            ReleaseInputs inputs,
            Profile profile,
            LastRelease last) {
        Map<String, Map<ValueId, Double>> values = ledger.values();
        Map<String, List<Refusal>> refused = new HashMap<>();
        Map<String, List<ReleasedFact>> facts = new HashMap<>();
        SortedMap<String, KpiFamilies.Member> kpis = new TreeMap<>();
        SortedMap<String, Family> tools = new TreeMap<>();
        SortedMap<String, Family> reasons = new TreeMap<>();
        ConcurrentWork.calculating()
                .add(() -> kpis.putAll(new KpiFamilies(rows, catalogues, values).all()))
                .add(() -> tools.putAll(new ToolFamilies(rows, values).all()))
                .add(() -> reasons.putAll(new ReasonCounts(rows, values).families()))
                .add(() -> facts.putAll(ledger.facts()))
                .add(() -> refused.putAll(ledger.refusals(inputs)))
                .run();
        CheckedFigures checked =
                new CheckedFigures(release, catalogues, readers, profile, refused, rows.settled(), last);
        try {
            List<Check> checks = new ArrayList<>();
            OtherDefinitions others = new OtherDefinitions(facts, values);
            kpis.forEach((name, member) -> checks.add(new Check(
                    member.family(),
                    () -> checked.decideKpi(
                            member.kpi(), others.join(member.family()), facts.getOrDefault(name, List.of())))));
            tools.forEach((name, family) -> checks.add(
                    new Check(family, () -> checked.decideTool(family, facts.getOrDefault(name, List.of())))));
            reasons.forEach((name, family) -> checks.add(
                    new Check(family, () -> checked.decideReason(family, facts.getOrDefault(name, List.of())))));
            doAll(checks);
        } catch (IllegalArgumentException contradiction) {
            throw new DisclosureRefused(
                    "The release cannot be checked against what was released before: " + contradiction.getMessage(),
                    contradiction);
        }
        return checked;
    }

    private record Check(Family family, Runnable work) {
        /** Roughly how long it takes, beside others. */
        long weight() {
            return (long) family.values().size() * family.cells().size();
        }
    }

    /** On all processors, the longest first, so that none is left with a long one at the end. */
    private static void doAll(List<Check> checks) {
        checks.sort(Comparator.comparingLong(Check::weight).reversed());
        ConcurrentWork work = ConcurrentWork.calculating();
        checks.forEach(check -> work.add(check.work()));
        work.run();
    }

    private void decideKpi(String kpi, OtherDefinitions.Joined joined, List<ReleasedFact> earlier) {
        Family family = joined.family();
        List<ReleasedFact> told = new ArrayList<>(earlier);
        told.addAll(joined.facts());
        requireOfOpenCycles(joined.facts());
        broughtHome.put(family.code(), joined.facts());
        decide(family, told, (audience, values) -> readers.visible(audience, kpi, values));
    }

    /** What turns out to have been told of settled cycles, too, is something new about them. */
    private void requireOfOpenCycles(List<ReleasedFact> facts) {
        if (facts.stream().anyMatch(fact -> fact.fact().values().anyMatch(value -> isSettled(value.cycle())))) {
            throw new NotSettled("Something was told of a settled cycle under another definition.");
        }
    }

    private void decideTool(Family family, List<ReleasedFact> earlier) {
        decide(family, earlier, (audience, values) -> {
            Set<ValueId> visible = new HashSet<>(values);
            visible.removeIf(value -> !readers.seesTools(audience, value.member()));
            return visible;
        });
    }

    private interface Sight {
        Set<ValueId> of(String audience, Set<ValueId> values);
    }

    private void decide(Family family, List<ReleasedFact> earlier, Sight sight) {
        families.put(family.code(), family);
        FamilySlice.of(family, earlier, refused.getOrDefault(family.code(), List.of()), settled.cycles())
                .ifPresent(slice -> decide(slice, sight));
    }

    private void decide(FamilySlice slice, Sight sight) {
        Map<String, Set<ValueId>> visible = new HashMap<>();
        for (Audience audience : readers.audiences()) {
            visible.put(
                    audience.code(),
                    sight.of(audience.code(), slice.family().values().keySet()));
        }
        decisions.put(
                slice.family().code(),
                DisclosureControl.decide(new DisclosureRequest(
                        release,
                        slice.family(),
                        readers.audiences(),
                        visible,
                        slice.earlier(),
                        slice.refused(),
                        profile)));
    }

    /** Counts of reasons are decided for those who may not see the KPI; they build on what each was told before. */
    private void decideReason(Family family, List<ReleasedFact> earlier) {
        String[] parts = family.code().split("/", -1);
        Map<String, NavigableMap<CellId, Status>> byAudience = new TreeMap<>();
        for (Audience audience : readers.audiences()) {
            if (!readers.seesKpi(audience.code(), Integer.parseInt(parts[1]), parts[2])) {
                byAudience.put(audience.code(), ReasonCounts.decide(family, told(audience, earlier), profile));
            }
        }
        families.put(family.code(), family);
        reasons.put(family.code(), byAudience);
        toldReasons.put(family.code(), List.copyOf(earlier));
    }

    private static Set<Fact> told(Audience audience, List<ReleasedFact> earlier) {
        Set<Fact> told = new HashSet<>();
        for (ReleasedFact fact : earlier) {
            if (fact.audience().equals(audience.code()) || audience.alsoSees().contains(fact.audience())) {
                told.add(fact.fact());
            }
        }
        return told;
    }

    CycleCatalogues catalogues() {
        return catalogues;
    }

    Readers readers() {
        return readers;
    }

    Profile profile() {
        return profile;
    }

    /** Whether what is shown of a cycle was decided before. */
    boolean isSettled(int cycle) {
        return settled.holds(cycle);
    }

    /** What was decided before for an audience. */
    SettledFigures settled(String audience) {
        return settledFigures.computeIfAbsent(audience, who -> new SettledFigures(who, last, settled));
    }

    private void requireOpen(int cycle) {
        if (isSettled(cycle)) {
            throw new IllegalStateException("Of " + cycle + ", which is settled, nothing was decided now");
        }
    }

    /** The decision on a KPI's own values in a cycle, or null where it has none. */
    @Nullable
    AudienceDecision kpi(String audience, int cycle, String code) {
        requireOpen(cycle);
        return ofKpi(audience, cycle, code);
    }

    private @Nullable AudienceDecision ofKpi(String audience, int cycle, String code) {
        String family = familyNames.computeIfAbsent(cycle, this::familyNames).get(code);
        return family == null ? null : decision(audience, family);
    }

    private Map<String, String> familyNames(int cycle) {
        Map<String, String> names = new HashMap<>();
        catalogues.forCycle(cycle).kpis().forEach(kpi -> names.put(kpi.code(), Definition.family(kpi)));
        return names;
    }

    /** The decision on a cell of a KPI, or null where nobody has a value in it. */
    @Nullable
    CellDecision kpiCell(String audience, String kpi, CellId cell) {
        if (cell.kind() == CellKind.MEAN && isSettled(cell.cycle())) {
            return settled(audience).mean(kpi, cell);
        }
        if (isSettled(cell.cycleFrom())) {
            requireOpen(cell.cycle());
        }
        AudienceDecision decision = ofKpi(audience, cell.cycle(), kpi);
        return decision == null ? null : decision.cells().get(cell);
    }

    @Nullable
    CellDecision breakdownCell(String audience, String code, String breakdown, String category, CellId cell) {
        requireOpen(cell.cycle());
        Kpi kpi = catalogues.forCycle(cell.cycle()).kpi(code).orElse(null);
        AudienceDecision decision =
                kpi == null ? null : decision(audience, Definition.breakdownFamily(kpi, breakdown, category));
        return decision == null ? null : decision.cells().get(cell);
    }

    /** The status of the counts by level of a group, or null where nobody answered. */
    @Nullable
    Status tool(String audience, String tool, CellId cell) {
        requireOpen(cell.cycle());
        String family = Definition.toolFamily(tool);
        AudienceDecision decision = decision(audience, family);
        CellDecision decided = decision == null ? null : decision.cells().get(cell);
        return decided == null ? null : decided.status();
    }

    private @Nullable AudienceDecision decision(String audience, String family) {
        Decision decision = decisions.get(family);
        return decision == null ? null : decision.audience(audience);
    }

    /** The status of a count of a reason; null where nobody could have given it, published where all may be seen. */
    @Nullable
    Status reason(String audience, String kpi, String reason, CellId cell) {
        requireOpen(cell.cycle());
        String name = ReasonCounts.family(cell.cycle(), kpi, reason);
        if (readers.seesKpi(audience, cell.cycle(), kpi)) {
            return Status.PUBLISHED;
        }
        return reasons.getOrDefault(name, Map.of())
                .getOrDefault(audience, new TreeMap<>())
                .get(cell);
    }

    /** What this release tells an audience and nothing before it had. */
    List<ReleasedFact> news(String audience) {
        return news.computeIfAbsent(audience, this::findNews);
    }

    private List<ReleasedFact> findNews(String audience) {
        List<ReleasedFact> news = new ArrayList<>();
        new TreeMap<>(broughtHome).values().forEach(facts -> facts.stream()
                .filter(fact -> fact.audience().equals(audience))
                .forEach(news::add));
        new TreeMap<>(decisions)
                .values()
                .forEach(decision -> news.addAll(decision.audience(audience).facts()));
        new TreeMap<>(reasons)
                .forEach((name, byAudience) ->
                        news.addAll(reasonNews(audience, name, byAudience.getOrDefault(audience, new TreeMap<>()))));
        return news;
    }

    private List<ReleasedFact> reasonNews(String audience, String name, Map<CellId, Status> statuses) {
        Family family = families.get(name);
        List<ReleasedFact> news = new ArrayList<>();
        if (family == null || statuses.isEmpty()) {
            return news;
        }
        Set<Fact> told = told(readers.audience(audience), toldReasons.getOrDefault(name, List.of()));
        for (SmallCounts.Entry entry : ReasonCounts.entries(family)) {
            if (statuses.get(entry.id()) == Status.PUBLISHED && !told.contains(entry.fact())) {
                String figure = "ticks of " + entry.id().groupKind().code() + " "
                        + entry.id().group();
                news.add(new ReleasedFact(
                        release, audience, name, figure, entry.fact(), BigDecimal.valueOf(entry.count())));
            }
        }
        return news;
    }

    /** All families, by name. */
    Map<String, Family> families() {
        return families;
    }

    /** The decisions by family. */
    Map<String, Decision> decisions() {
        return decisions;
    }
}
